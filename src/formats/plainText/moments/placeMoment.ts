import { atZone, confirmZone, type StoryInstant } from '../../../story/instant';
import { zonePlace } from '../../../story/zonePlace';
import type { Moment } from './readMoment';

/** What may be known beside the line itself. */
export interface MomentContext {
  /** A zone that the caller gave (`--zone`), '' for none. */
  readonly zone: string;
  /** Language of the text: decides the order of day and month where both are possible; '' where only guessed. */
  readonly language: string;
  /** Answers of the editor to the questions below; '' where none was given. */
  readonly zoneAnswer: string;
  readonly dateAnswer: string;
}

/** An instant of the story, with what the editor must still say about it. */
export interface PlacedMoment {
  readonly instant: StoryInstant;
  readonly why: string;
  readonly question?: {
    readonly kind: 'zone' | 'date';
    readonly text: string;
    readonly choices?: readonly { readonly value: string; readonly label: string }[];
  };
}

/** Places a moment in a zone. Confirmed only where nothing is open: neither the zone, nor the time, nor the order of day and month. */
export function placeMoment(moment: Moment, written: string, context: MomentContext): PlacedMoment {
  const order = orderOf(moment, context);
  const local = order === 'mdy' && moment.swapped !== null ? moment.swapped : moment.local;
  const read = { ...moment, local };
  if (moment.swapped !== null && order === null) {
    return {
      instant: { ...inZone(read, written, context).instant, confirmed: false },
      why: 'Day and month can be read both ways. Galley does not guess.',
      question: dateQuestion(moment, moment.swapped),
    };
  }
  return inZone(read, written, context);
}

/** `dmy` or `mdy` where something says so: the editor, or the language of the text; null where it stays open. */
function orderOf(moment: Moment, context: MomentContext): 'dmy' | 'mdy' | null {
  if (moment.swapped === null) return 'dmy';
  if (context.dateAnswer === 'dmy' || context.dateAnswer === 'mdy') return context.dateAnswer;
  if (/^en-(US|PH)$/.test(context.language)) return 'mdy';
  return /^(en)?$/.test(context.language) ? null : 'dmy';
}

function dateQuestion(moment: Moment, swapped: string): PlacedMoment['question'] {
  const label = (local: string) => local.slice(0, 10);
  return {
    kind: 'date',
    text: 'Which is the day?',
    choices: [
      { value: 'dmy', label: label(moment.local) },
      { value: 'mdy', label: label(swapped) },
    ],
  };
}

function inZone(moment: Moment, written: string, context: MomentContext): PlacedMoment {
  const answered =
    context.zoneAnswer === '' ? null : confirmZone({ at: `${moment.local}Z`, zone: null, confirmed: false, written }, context.zoneAnswer);
  if (answered?.ok === true) return { instant: answered.value, why: `The zone ${context.zoneAnswer} was chosen.` };
  if (moment.offset !== '') return withOffset(moment, written, context.zone);
  const given = moment.letters === '' || moment.zones.includes(context.zone) ? context.zone : '';
  const at = given === '' ? null : atZone(moment.local, given);
  if (at?.ok === true)
    return {
      instant: { at: at.value, zone: given, confirmed: moment.hasTime, written },
      why: `Read in the zone ${given}, which was given.`,
      ...askTime(moment),
    };
  return byLetters(moment, written);
}

/** An offset leaves nothing open; the given zone is kept where it agrees. */
function withOffset(moment: Moment, written: string, given: string): PlacedMoment {
  const at = `${moment.local}${moment.offset === '+00:00' ? 'Z' : moment.offset}`;
  const there = given === '' ? null : atZone(moment.local, given);
  const agrees = there?.ok === true && there.value.slice(19).replace('Z', '+00:00') === moment.offset;
  return { instant: { at, zone: agrees ? given : null, confirmed: true, written }, why: 'Date, time and offset are written out.' };
}

function byLetters(moment: Moment, written: string): PlacedMoment {
  const [zone] = moment.zones;
  const at = zone === undefined ? null : atZone(moment.local, zone);
  if (zone === undefined || at?.ok !== true) return zoneless(moment, written);
  if (moment.zones.length === 1)
    return {
      instant: { at: at.value, zone, confirmed: moment.hasTime, written },
      why: `“${moment.letters}” means one zone only.`,
      ...askTime(moment),
    };
  return {
    instant: { at: at.value, zone, confirmed: false, written },
    why: `“${moment.letters}” is used by ${NUMBERS[moment.zones.length] ?? moment.zones.length} places. Galley does not guess a zone.`,
    question: {
      kind: 'zone',
      text: `Which ${moment.letters}?`,
      choices: moment.zones.map((value) => ({ value, label: zonePlace(value) })),
    },
  };
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' };

function zoneless(moment: Moment, written: string): PlacedMoment {
  const why = moment.hasTime ? 'No zone is written. Galley does not guess one.' : 'Only a date is written, no time and no zone.';
  return {
    instant: { at: `${moment.local}Z`, zone: null, confirmed: false, written },
    why,
    question: { kind: 'zone', text: 'In which zone?' },
  };
}

function askTime(moment: Moment): Pick<PlacedMoment, 'question'> {
  return moment.hasTime ? {} : { question: { kind: 'zone', text: 'No time is written.' } };
}
