import type { StoryInstant } from '../story/instant';
import type { BlockCheck, CheckContext, Finding } from './check';
import { type DatedDay, datedDays } from './dates/datedDays';
import { fieldsOf } from './fieldsOf';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A weekday and a date in the copy that the calendar does not know together. A date without a year is taken as the one nearest to the story's own time; without that it is left alone. */
export const weekdays: BlockCheck = {
  scope: 'block',
  title: 'Weekdays that fit their dates',
  rules: { 'date.weekday': 'warn' },
  run(block, ctx) {
    return fieldsOf(block).flatMap(({ block: id, field, at, text }) =>
      datedDays(text).flatMap((found): readonly Finding[] => {
        const day = dayOf(found, ctx);
        if (day === null || day.getUTCDay() === found.weekday) return [];
        const written = text.slice(found.from, found.to);
        const message = `“${written}” is not in the calendar: ${day.toISOString().slice(0, 10)} is a ${NAMES[day.getUTCDay()] ?? ''}.`;
        return [{ rule: 'date.weekday', message, where: { block: id, field, at, from: found.from, to: found.to } }];
      }),
    );
  },
};

function dayOf({ day, month, year }: DatedDay, { metadata }: CheckContext): Date | null {
  if (year !== null) return dateOf(year, month, day);
  const own = (metadata.published ?? metadata.updated ?? null) as StoryInstant | null;
  if (own === null) return null;
  const around = Number(own.at.slice(0, 4));
  const then = Date.parse(own.at);
  const days = [around - 1, around, around + 1].flatMap((one) => dateOf(one, month, day) ?? []);
  return days.reduce<Date | null>(
    (best, one) => (best === null || Math.abs(one.getTime() - then) < Math.abs(best.getTime() - then) ? one : best),
    null,
  );
}

/** Null where the month has no such day. */
function dateOf(year: number, month: number, day: number): Date | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && day > 0 ? date : null;
}
