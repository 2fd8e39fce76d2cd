import type { StoryInstant } from '../story/instant';
import type { BlockCheck, CheckContext, Finding } from './check';
import { type DatedDay, datedDays, type ReadDate, yearsIn } from './dates/datedDays';
import { fieldsOf } from './fieldsOf';

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;
/** Up to this year some countries still counted by the Julian calendar (Greece was the last): a weekday that fits by it is not wrong. */
const LAST_JULIAN = 1923;

/**
 * A weekday and a date in the copy that the calendar does not know together. A date without a year is taken as the one nearest to the
 * story's own time; without that, or where its line speaks of another year, it is left alone.
 */
export const weekdays: BlockCheck = {
  scope: 'block',
  title: 'Weekdays that fit their dates',
  rules: { 'date.weekday': 'warn' },
  run(block, ctx) {
    return fieldsOf(block).flatMap(({ block: id, field, at, text }) =>
      datedDays(text).flatMap((found): readonly Finding[] => {
        const [day, ...others] = daysOf(found, text, ctx);
        if (day === undefined || [day, ...others].some((one) => fits(one, found.weekday))) return [];
        const written = text.slice(found.from, found.to);
        const message = `“${written}” is not in the calendar: ${day.toISOString().slice(0, 10)} is a ${NAMES[day.getUTCDay()] ?? ''}.`;
        return [{ rule: 'date.weekday', message, where: { block: id, field, at, from: found.from, to: found.to } }];
      }),
    );
  },
};

/** Every day that a date may mean; none where that cannot be told. */
function daysOf({ dates }: DatedDay, text: string, ctx: CheckContext): readonly Date[] {
  return dates.flatMap((date) => {
    const day = date.year === null ? nearest(date, ctx) : dateOf(date.year, date);
    if (day === null) return [];
    const isElsewhere = date.year === null && yearsIn(text).some((year) => year !== day.getUTCFullYear());
    return isElsewhere ? [] : [day];
  });
}

function nearest(date: ReadDate, { metadata }: CheckContext): Date | null {
  const own = (metadata.published ?? metadata.updated ?? null) as StoryInstant | null;
  if (own === null) return null;
  const around = Number(own.at.slice(0, 4));
  const then = Date.parse(own.at);
  const days = [around - 1, around, around + 1].flatMap((one) => dateOf(one, date) ?? []);
  return days.reduce<Date | null>(
    (best, one) => (best === null || Math.abs(one.getTime() - then) < Math.abs(best.getTime() - then) ? one : best),
    null,
  );
}

/** Null where the month has no such day. */
function dateOf(year: number, { month, day }: ReadDate): Date | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && day > 0 ? date : null;
}

function fits(day: Date, weekday: number): boolean {
  if (day.getUTCDay() === weekday) return true;
  if (day.getUTCFullYear() > LAST_JULIAN) return false;
  return new Date(day.getTime() + daysBehind(day) * DAY).getUTCDay() === weekday;
}

/** How many days later the same date of the Julian calendar is. */
function daysBehind(day: Date): number {
  const century = Math.floor((day.getUTCFullYear() - (day.getUTCMonth() < 2 ? 1 : 0)) / 100);
  return century - Math.floor(century / 4) - 2;
}
