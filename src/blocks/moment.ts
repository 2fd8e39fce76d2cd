import type { Element } from 'hast';
import type { JsonValue } from '../contract/json';
import type { DateForm } from '../story/dateInWords';
import { instantProblem, type StoryInstant } from '../story/instant';
import { inWords } from '../story/inWords';
import type { AttrSpec } from './block';
import { property } from './hast';
import { el, type Html } from './html';
import { readMoment } from './readMoment';

/** An instant that a block carries (`StoryInstant`), or null. It was entered in Galley: its zone is confirmed and nothing is kept as written. */
export const momentAttr: AttrSpec = {
  default: null,
  problem(value) {
    const problem = instantProblem(value);
    if (problem !== null || value === null) return problem;
    const { confirmed, written } = value as StoryInstant;
    return confirmed && written === '' ? null : 'has a zone that nobody has confirmed';
  },
};

/** The instant as machines read it, ISO 8601 with offset; null where there is none, its zone is not confirmed or its year is outside 0001-9999. */
export function machineMoment(value: JsonValue | undefined): string | null {
  const instant = (value ?? null) as StoryInstant | null;
  return instant?.confirmed && /^\d{4}-/.test(instant.at) && !instant.at.startsWith('0000') ? instant.at : null;
}

/** A `time` in the words of `language` (days and clocks in the form of a house), the zone as its title; a `span` where machines must not read it; null where there is no instant. */
export function publishMoment(value: JsonValue | undefined, language: string, form?: DateForm): Html | null {
  const instant = (value ?? null) as StoryInstant | null;
  if (instant === null) return null;
  const machine = machineMoment(value);
  const words = inWords(instant, language, form);
  return machine === null
    ? el('span', { class: 'as-written' }, words)
    : el('time', { datetime: machine, title: instant.zone ?? null }, words);
}

/** The instant that a `time` tells, its zone from the title that `publishMoment` gives it; null where it tells none. */
export function momentOf(element: Element): JsonValue {
  const at = element.tagName === 'time' ? readMoment(property(element, 'dateTime')) : null;
  if (at === null) return null;
  const zone = property(element, 'title');
  const moment = { at, zone: /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(zone) ? zone : null, confirmed: true, written: '' };
  return momentAttr.problem(moment) === null ? moment : null;
}
