import type { ReactElement } from 'react';
import type { JsonValue } from '../../contract/json';
import { confirmZone, localOf, type StoryInstant, zoneCandidates } from '../../story/instant';
import { instantElsewhere, instantMeans } from '../../story/instantInUtc';
import { zoneInWords } from '../../story/inWords';
import type { MetaField } from '../../story/metadata';
import { parseMetaText } from '../../story/metadataText';
import { zonePlace } from '../../story/zonePlace';
import { Seg } from '../../ui/Seg';
import { useApp } from '../state/useGalley';
import { instantWords, zoneLetters } from '../words/zoneWords';
import { Line } from './Line';
import { TextLine } from './TextLine';

/** A moment: its wall-clock time, and the zone it was meant in. Letters that may mean several zones are asked about, never guessed. */
export function InstantLine(props: {
  readonly field: MetaField;
  readonly value: StoryInstant | null;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement {
  const { field, value, onChange, isDisabled } = props;
  const here = useApp((state) => state.info?.zone ?? 'UTC');
  const letters = value === null ? '' : zoneLetters(value);
  const asks = value !== null && !value.confirmed;
  const commit = (text: string): string | null => {
    if (text.trim() === '') return onChange(null);
    const read = parseMetaText(field, text, value?.zone ?? here);
    return read.ok ? onChange(read.value) : read.error.message;
  };
  return (
    <>
      <TextLine
        end={asks ? <b className="v-block">{letters === '' ? 'Zone?' : `${letters}?`}</b> : null}
        hint="None"
        isBlock={asks}
        isDisabled={isDisabled}
        label={field.label}
        name={field.key}
        note={asks ? null : value === null ? field.hint : <Elsewhere here={here} value={value} />}
        onCommit={commit}
        shown={value === null ? '' : instantWords(value)}
        value={value === null ? '' : localOf(value).replace('T', ' ')}
      />
      {value === null ? null : <ZoneLine {...props} letters={letters} value={value} />}
    </>
  );
}

/** What the time means: in words in UTC, and on the reader's own clock where that shows another time. */
function Elsewhere({ value, here }: { readonly value: StoryInstant; readonly here: string }): ReactElement {
  const letters = zoneLetters(value) || zoneInWords(value, 'en').replace(/ \(.*\)$/, '');
  const mine = instantElsewhere(value, here);
  const same = mine.endsWith(value.at.slice(11, 16)) || here === 'UTC';
  return (
    <span className="num" data-testid="instant-words">
      {instantMeans(value, letters)}
      {same ? '' : `; here ${mine}`}
    </span>
  );
}

/** Which zone: short words side by side while Galley must not guess, else its name. */
function ZoneLine(props: {
  readonly field: MetaField;
  readonly value: StoryInstant;
  readonly letters: string;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement {
  const { field, value, letters, onChange, isDisabled } = props;
  const candidates = zoneCandidates(value);
  const choose = (zone: string): string | null => {
    const confirmed = confirmZone(value, zone.trim());
    return confirmed.ok ? onChange({ ...confirmed.value }) : confirmed.error.message;
  };
  if (candidates.length === 0)
    return (
      <TextLine
        brief="Zone"
        hint="Asia/Kolkata"
        isDisabled={isDisabled}
        label={`Zone of ${field.label.toLowerCase()}`}
        list="zones"
        name={`${field.key}.zone`}
        onCommit={choose}
        shown={value.zone === null ? '' : zonePlace(value.zone)}
        value={value.zone ?? ''}
      />
    );
  const meant = candidates.map((zone) => ({ zone, instant: confirmZone(value, zone) }));
  const first = meant[0];
  return (
    <Line
      isFixed
      label={`Which ${letters}`}
      note={first?.instant.ok === true ? `${zonePlace(first.zone)}: ${instantMeans(first.instant.value, letters)}` : null}
    >
      <Seg
        asks
        isDisabled={isDisabled}
        label={`Which ${letters}`}
        onChange={choose}
        options={candidates.map((zone) => ({ value: zone, label: zonePlace(zone) }))}
        testId={`zone-${field.key}`}
        value={null}
      />
    </Line>
  );
}
