import { Fragment, type ReactElement, useMemo, useState } from 'react';
import { section } from '../../checks/section';
import type { MetaField } from '../../story/metadata';
import { metaText, parseMetaText } from '../../story/metadataText';
import { ChoiceField } from '../../ui/ChoiceField';
import { useHouse } from '../checks/useHouse';
import { houseSpelling } from './houseSpelling';
import { Line } from './Line';
import { Told } from './Told';
import { useAhead } from './useAhead';
import { useUnknown } from './useUnknown';
import { useVisit } from './useVisit';

/** The section of the story, outermost first: one of the house's, or written. What the house does not have is told, never refused. */
export function SectionLine(props: {
  readonly field: MetaField;
  readonly value: string;
  readonly onCommit: (text: string) => string | null;
  readonly isDisabled: boolean;
  readonly lang: string;
}): ReactElement {
  const { field, onCommit, isDisabled, lang } = props;
  const [value, setValue] = useAhead(props.value);
  const { sections } = useHouse().house.file;
  const choices = useMemo(() => sections.map((path) => metaText(field, path)), [sections, field]);
  const [wrong, setWrong] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const unknown = useUnknown(section, 'section.unknown');
  const commit = (text: string): void => {
    const spelled = houseSpelling(text, choices, lang);
    const why = onCommit(spelled);
    setWrong(why === null ? null : { text, why });
    const read = parseMetaText(field, spelled);
    if (why === null && read.ok) setValue(metaText(field, read.value));
  };
  const visit = useVisit(wrong?.text ?? value, wrong?.text ?? value, commit);
  return (
    <Line
      isBlock={wrong !== null || (unknown.isBlock && unknown.note !== null)}
      label={field.label}
      note={wrong?.why ?? (unknown.note === null && value === '' ? field.hint : <Told {...unknown} />)}
    >
      <ChoiceField
        choices={choices}
        face={faceOf}
        isDisabled={isDisabled}
        isInvalid={wrong !== null}
        label={field.label}
        lang={lang}
        name={field.key}
        onBegin={visit.begin}
        onCancel={visit.cancel}
        onChoose={(choice) => {
          visit.cancel();
          commit(choice);
        }}
        onEnd={visit.end}
        onWrite={visit.write}
        placeholder="None"
        taken={choices.includes(value) ? [value] : []}
        text={visit.text}
      />
    </Line>
  );
}

/** A path with its outer sections behind its own name in weight. */
function faceOf(choice: string): ReactElement {
  const names = choice.split(' > ');
  return (
    <span className="choice__path">
      {names.map((name, index) => (
        <Fragment key={names.slice(0, index + 1).join(' > ')}>
          {index < names.length - 1 ? <span className="outer">{name}</span> : name}
        </Fragment>
      ))}
    </span>
  );
}
