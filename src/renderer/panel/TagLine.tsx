import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { tags as tagCheck } from '../../checks/tags';
import { ChoiceField } from '../../ui/ChoiceField';
import { Icon } from '../../ui/Icon';
import { useHouse } from '../checks/useHouse';
import { houseSpelling } from './houseSpelling';
import { Line } from './Line';
import { Told } from './Told';
import { useAhead } from './useAhead';
import { useUnknown } from './useUnknown';
import { useVisit } from './useVisit';

/** A list of short words: each a tag that can be taken off, and a place to take more from the house's list or to write them. Enter or a comma ends a tag. What the house does not have is told, never refused. */
export function TagLine(props: {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => string | null;
  readonly isDisabled: boolean;
  readonly lang: string;
}): ReactElement {
  const { name, label, onChange, isDisabled, lang } = props;
  const [values, setValues] = useAhead(props.values);
  const [wrong, setWrong] = useState<string | null>(null);
  const choices = useHouse().house.file.tags;
  const unknown = useUnknown(tagCheck, 'tag.unknown');
  const change = (next: readonly string[]): void => {
    const why = onChange(next);
    setWrong(why);
    if (why === null) setValues(next);
  };
  const add = (text: string): void => {
    const fresh = text
      .split(/[,،]/)
      .map((piece) => houseSpelling(piece.trim(), choices, lang))
      .filter((piece) => piece !== '' && !values.includes(piece));
    if (fresh.length > 0) change([...values, ...new Set(fresh)]);
  };
  const remove = (value: string): void => change(values.filter((other) => other !== value));
  const visit = useVisit('', '', add);
  const choose = (choice: string): void => {
    visit.cancel();
    if (values.includes(choice)) remove(choice);
    else add(choice);
  };
  return (
    <Line isBlock={wrong !== null || (unknown.isBlock && unknown.note !== null)} label={label} note={wrong ?? <Told {...unknown} />} wraps>
      {values.map((value) => {
        const isUnknown = unknown.note !== null && !choices.includes(value);
        return (
          <span className={`tag${isUnknown ? ' is-unknown' : ''}`} dir="auto" key={value} lang={lang}>
            {isUnknown ? <Icon name="triangle-alert" /> : null}
            {value}
            {isDisabled ? null : (
              <Button aria-label={`Remove ${value}`} className="x" onPress={() => remove(value)}>
                <Icon name="x" />
              </Button>
            )}
          </span>
        );
      })}
      {isDisabled ? null : (
        <ChoiceField
          choices={choices}
          label={`Add to ${label}`}
          lang={lang}
          name={name}
          onBegin={visit.begin}
          onCancel={visit.cancel}
          onChoose={choose}
          onEnd={visit.end}
          onWrite={visit.write}
          placeholder="Add"
          several
          taken={values}
          text={visit.text}
        />
      )}
    </Line>
  );
}
