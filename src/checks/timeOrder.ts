import type { JsonValue } from '../contract/json';
import { localOf, type StoryInstant } from '../story/instant';
import { instantInUtc } from '../story/instantInUtc';
import type { Finding, StoryCheck } from './check';

/** Times of a story that contradict each other or the clock. */
export const timeOrder: StoryCheck = {
  scope: 'story',
  title: 'Times in order',
  rules: {
    'time.updated-before-published': 'block',
    'time.published-before-embargo': 'warn',
    'time.under-embargo': 'block',
    'time.embargo-past': 'warn',
  },
  run(_doc, { metadata, now }) {
    const [published, updated, embargo] = [metadata.published, metadata.updated, metadata.embargo].map(momentOf);
    const found: Finding[] = [];
    const say = (rule: string, field: string, message: string) =>
      found.push({ rule: `time.${rule}`, message, where: { block: '', field } });
    if (isBefore(updated, published)) say('updated-before-published', 'updated', 'The story is updated before it is published.');
    if (isBefore(published, embargo)) say('published-before-embargo', 'published', 'The story is published before its embargo ends.');
    // An embargo stays on the desk: nothing that leaves would hold the story back, unless it says a later time itself.
    if (now !== null && isBefore(Date.parse(now), embargo) && !(published !== undefined && embargo !== undefined && published >= embargo))
      say('under-embargo', 'embargo', `The story is under embargo until ${untilOf(metadata.embargo)}.`);
    if (now !== null && isBefore(embargo, Date.parse(now))) say('embargo-past', 'embargo', 'The embargo has ended.');
    return found;
  },
};

function untilOf(value: JsonValue | undefined): string {
  const instant = value as unknown as StoryInstant;
  return `${localOf(instant).slice(0, 16).replace('T', ' ')}, which is ${instantInUtc(instant)}`;
}

/** Milliseconds of an instant; NaN where there is none or its zone is open. */
function momentOf(value: JsonValue | undefined): number {
  const instant = (value ?? null) as StoryInstant | null;
  return instant?.confirmed === true ? Date.parse(instant.at) : Number.NaN;
}

function isBefore(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}
