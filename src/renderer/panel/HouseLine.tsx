import { type ReactElement, useMemo } from 'react';
import { Select } from '../../ui/Select';
import { useHouse } from '../checks/useHouse';
import { useHouses } from '../settings/useHouses';
import { useApp } from '../state/useGalley';
import { Line } from './Line';

/** The house of the story: one of this machine, or the usual one. Says why, where another stands in. */
export function HouseLine(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled: boolean;
}): ReactElement {
  const { name, label, value, onChange, isDisabled } = props;
  const houses = useHouses();
  const usual = useApp((state) => String(state.settings.house ?? 'plain'));
  const { problem } = useHouse();
  const options = useMemo(() => {
    const listed = houses
      .filter((house) => house.problem === null || house.id === value)
      .map(({ id, title }) => ({ value: id, label: title }));
    const title = houses.find(({ id }) => id === usual)?.title ?? usual;
    const known = value === '' || listed.some((option) => option.value === value);
    return [{ value: '', label: `Usual: ${title}` }, ...(known ? [] : [{ value, label: value }]), ...listed];
  }, [houses, usual, value]);
  return (
    <Line isBlock={problem !== null} label={label} note={problem}>
      <Select face="line" isDisabled={isDisabled} label={label} name={name} onChange={onChange} options={options} value={value} />
    </Line>
  );
}
