import { el, type Html } from '../../blocks/html';
import { machineMoment } from '../../blocks/moment';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { Advice } from '../../story/advice';
import type { StoryInstant } from '../../story/instant';
import { inWords } from '../../story/inWords';
import { labelIn } from '../../story/labels';
import type { PublishingHouse } from './publishingHouse';

/** The instant as it may be told to machines: ISO 8601 with offset. Null where the zone is not confirmed, or the year is outside 0001-9999. */
export const machineTime: (instant: StoryInstant | null) => string | null = (instant) => machineMoment(instant as JsonValue);

/** The times of a story under its byline: a `time` with its instant where the zone is confirmed, else the words as written, listed as a problem. */
export function publishTimes(doc: JsonNode, problem: (advice: Advice) => void, house?: PublishingHouse): readonly Html[] {
  const language = String(doc.attrs?.language ?? 'en');
  const words = (instant: StoryInstant): string => inWords(instant, language, house?.file.date);
  const published = instantOf(doc, 'published');
  const updated = instantOf(doc, 'updated');
  const lines: Html[] = [];
  if (published !== null) lines.push(el('p', { class: 'published' }, timeOf(published, 'published', words(published), problem)));
  if (updated !== null)
    lines.push(
      el(
        'p',
        { class: 'updated' },
        `${house?.label('updated', language) ?? labelIn(language, 'updated')}: `,
        timeOf(updated, 'updated', words(updated), problem),
      ),
    );
  return lines;
}

/** An instant among the metadata, or null. */
export function instantOf(doc: JsonNode, key: 'published' | 'updated'): StoryInstant | null {
  return (doc.attrs?.[key] ?? null) as StoryInstant | null;
}

function timeOf(instant: StoryInstant, field: 'published' | 'updated', words: string, problem: (advice: Advice) => void): Html {
  const machine = machineTime(instant);
  if (machine !== null) return el('time', { datetime: machine }, words);
  if (!instant.confirmed) {
    const name = field === 'published' ? 'published' : 'updated';
    problem({
      level: 'block',
      rule: 'export.zone-unconfirmed',
      message: `The zone of the ${name} time is not confirmed. It leaves as written, “${words}”, with no machine time.`,
      where: { block: '', field },
    });
  }
  return el('span', { class: 'as-written' }, words);
}
