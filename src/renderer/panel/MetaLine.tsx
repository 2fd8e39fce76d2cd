import type { ReactElement } from 'react';
import type { JsonValue } from '../../contract/json';
import { headlineOf } from '../../story/headlineOf';
import type { StoryInstant } from '../../story/instant';
import { LANGUAGES } from '../../story/language';
import { type LogEntry, type MetaField, metaProblem } from '../../story/metadata';
import { metaText, parseMetaText } from '../../story/metadataText';
import { slugFromHeadline } from '../../story/slug';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { EditorApi } from '../editor/EditorApi';
import { useStory } from '../state/useSession';
import { languageName } from '../words/languageName';
import { HouseLine } from './HouseLine';
import { InstantLine } from './InstantLine';
import { Line } from './Line';
import { LogLine } from './LogLine';
import { PictureLine } from './PictureLine';
import { PlainLine } from './PlainLine';
import { SectionLine } from './SectionLine';
import { SlugLine } from './SlugLine';
import { TagLine } from './TagLine';
import { useDefault } from './useDefault';

/** One metadatum of the story as a line of the panel: what kind of line follows from its row of the table. */
export function MetaLine({ field, isDisabled }: { readonly field: MetaField; readonly isDisabled: boolean }): ReactElement {
  const api = useStory((state) => state.api);
  const language = useStory((state) => String(state.doc.attrs?.language ?? 'en'));
  const value = useStory((state) => state.doc.attrs?.[field.key] ?? field.default);
  const hint = useDefault(field.key);
  const set = (next: JsonValue): string | null => {
    const problem = metaProblem(field, next);
    if (problem !== null) return `${field.label} ${problem}.`;
    api?.setMeta(field.key, next);
    if (field.key === 'status' && next === 'sent') rememberSlug(api);
    return null;
  };
  const commit = (text: string): string | null => {
    const read = parseMetaText(field, text);
    return read.ok ? set(read.value) : read.error.message;
  };
  const common = { isDisabled, label: field.label, name: field.key };
  if (field.key === 'house') return <HouseLine {...common} onChange={set} value={String(value)} />;
  switch (field.kind) {
    case 'path':
      return <SectionLine field={field} isDisabled={isDisabled} lang={language} onCommit={commit} value={metaText(field, value)} />;
    case 'instant':
      return <InstantLine field={field} isDisabled={isDisabled} onChange={set} value={value as unknown as StoryInstant | null} />;
    case 'slug':
      return <SlugLine field={field} hint={hint} isDisabled={isDisabled} onChange={set} onCommit={commit} value={metaText(field, value)} />;
    case 'list':
      return <TagLine {...common} lang={language} onChange={set} values={value as readonly string[]} />;
    case 'choice':
    case 'language': {
      const options = field.kind === 'choice' ? (field.options ?? []) : languages(String(value));
      return (
        <Line label={field.label} note={value === field.default ? null : field.hint}>
          <Select {...common} face="line" onChange={set} options={options} value={String(value)} />
        </Line>
      );
    }
    case 'flag':
      return (
        <Line isFixed label={field.label} note={value === true ? field.hint : null}>
          <Switch {...common} isBare on={value === true} onChange={set} />
        </Line>
      );
    case 'log':
      return <LogLine entries={value as unknown as readonly LogEntry[]} label={field.label} />;
    case 'picture':
      return <PictureLine {...common} onChange={set} value={String(value)} />;
    default:
      return <PlainLine field={field} hint={hint} isDisabled={isDisabled} onChange={set} onCommit={commit} text={metaText(field, value)} />;
  }
}

/** The slug that the story leaves with is kept, so that a later headline does not move it. */
function rememberSlug(api: EditorApi | null): void {
  const meta = api?.meta();
  if (api === null || meta === undefined || (meta.sentSlug ?? '') !== '') return;
  api.setMeta('sentSlug', String(meta.slug ?? '') || slugFromHeadline(headlineOf(api.getDoc())));
}

function languages(value: string): readonly { readonly value: string; readonly label: string }[] {
  const listed = LANGUAGES.map(({ tag, label, own }) => ({ value: tag, label: own === 'English' ? label : `${label} · ${own}` }));
  return listed.some((language) => language.value === value) ? listed : [{ value, label: languageName(value) }, ...listed];
}
