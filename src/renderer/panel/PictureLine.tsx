import { type ReactElement, useMemo } from 'react';
import { textOf, walk } from '../../story/walk';
import { Select } from '../../ui/Select';
import { useStory } from '../state/useSession';
import { Line } from './Line';

/** One of the story's pictures, by its number and caption; none chosen means the first. */
export function PictureLine(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled: boolean;
}): ReactElement {
  const { name, label, value, onChange, isDisabled } = props;
  const doc = useStory((state) => state.doc);
  const options = useMemo(() => {
    const found: { value: string; label: string }[] = [{ value: 'first', label: 'The first picture' }];
    let number = 0;
    walk(doc, (node) => {
      if (node.type !== 'figure') return true;
      number += 1;
      const picture = String(node.attrs?.picture ?? '');
      if (picture !== '' && !found.some((option) => option.value === picture))
        found.push({ value: picture, label: `${number}: ${textOf(node).slice(0, 40) || 'no caption'}` });
      return false;
    });
    return found;
  }, [doc]);
  return (
    <Line label={label}>
      <Select
        face="line"
        isDisabled={isDisabled}
        label={label}
        name={name}
        onChange={(chosen) => onChange(chosen === 'first' ? '' : chosen)}
        options={options}
        value={value === '' ? 'first' : value}
      />
    </Line>
  );
}
