import type { ReactElement } from 'react';
import type { JsonValue } from '../../contract/json';
import type { MetaField } from '../../story/metadata';
import { useStory } from '../state/useSession';
import { IdentifierLine } from './IdentifierLine';
import { TextLine } from './TextLine';

/** Lengths that search pages and social cards show, in characters. */
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
  if (field.key === 'externalId') return <IdentifierLine {...common} hint={field.hint} onChange={onChange} value={text} />;
  const limit = COUNTS[field.key];
  const ownWords = ['text', 'longText'].includes(field.kind) && !DESK_WORDS.has(field.key);
  return (
    <TextLine
      {...common}
      hint={hint}
      isLong={field.kind === 'longText'}
      lang={ownWords ? language : undefined}
      note={text === '' ? field.hint : limit === undefined ? null : <Count length={text.length} limit={limit} />}
      onCommit={onCommit}
      value={text}
    />
  );
}

function Count({ length, limit }: { readonly length: number; readonly limit: number }): ReactElement {
  return (
    <span className="count num">
      <b>{length}</b> / {limit} {length > limit ? <span className="over">{length - limit} over</span> : null}
    </span>
  );
}
