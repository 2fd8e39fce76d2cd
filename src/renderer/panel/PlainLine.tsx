import type { ReactElement } from 'react';
import type { HouseLimit } from '../../contract/houseFile';
import type { JsonValue } from '../../contract/json';
import type { MetaField } from '../../story/metadata';
import { standings } from '../canvas/limitsOf';
import { useHouse } from '../checks/useHouse';
import { useStory } from '../state/useSession';
import { IdentifierLine } from './IdentifierLine';
import { TextLine } from './TextLine';

/** Lengths that search pages and social cards show, in characters, where the house says none. */
const COUNTS: Readonly<Record<string, number>> = {
  seoTitle: 60,
  metaDescription: 155,
  socialTitle: 70,
  socialDescription: 200,
  smsHeadline: 160,
};

/** Keys that are written in the desk's language, not in that of the story. */
const DESK_WORDS: ReadonlySet<string> = new Set(['notes', 'slugline', 'house']);

/** A metadatum that is written as text: with a count where readers see only so much of it. */
export function PlainLine(props: {
  readonly field: MetaField;
  readonly text: string;
  readonly hint: string | undefined;
  readonly onCommit: (text: string) => string | null;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement {
  const { field, text, hint, onCommit, onChange, isDisabled } = props;
  const language = useStory((state) => String(state.doc.attrs?.language ?? 'en'));
  const common = { isDisabled, label: field.label, name: field.key };
  const { house } = useHouse();
  if (field.key === 'externalId') return <IdentifierLine {...common} hint={field.hint} onChange={onChange} value={text} />;
  const seen = COUNTS[field.key];
  const limit = house.limit(field.key) ?? (seen === undefined ? null : { characters: seen });
  const ownWords = ['text', 'longText'].includes(field.kind) && !DESK_WORDS.has(field.key);
  return (
    <TextLine
      {...common}
      hint={hint}
      isLong={field.kind === 'longText'}
      lang={ownWords ? language : undefined}
      note={text === '' ? field.hint : limit === null ? null : <Counts language={language} limit={limit} text={text} />}
      onCommit={onCommit}
      value={text}
    />
  );
}

/** How the words stand to the limit of the house, else to what readers see of them. */
function Counts(props: { readonly text: string; readonly limit: HouseLimit; readonly language: string }): ReactElement {
  const { text, limit, language } = props;
  return (
    <span className="count num">
      {standings(text, limit, 'warn', language).map(({ count, most, unit }) => (
        <span key={unit}>
          <b>{count}</b> / {most}
          {unit === 'characters' ? '' : ` ${unit}`} {count > most ? <span className="over">{count - most} over</span> : null}
        </span>
      ))}
    </span>
  );
}
