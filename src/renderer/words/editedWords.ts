import { clockTime } from './clockTime';

const MINUTE = 60_000;

/** When a story was edited, in the fewest words: minutes for the last hour, the time today, the date before. */
export function editedWords(edited: number, now: number): string {
  const age = now - edited;
  if (age >= 0 && age < MINUTE) return 'now';
  if (age >= 0 && age < 60 * MINUTE) return `${Math.floor(age / MINUTE)} min`;
  if (daysBetween(edited, now) === 0) return clockTime(edited);
  const sameYear = new Date(edited).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(edited);
}

/** The heading over the stories of a day: Today, Yesterday, This week, Earlier. */
export function dayWords(edited: number, now: number): 'Today' | 'Yesterday' | 'This week' | 'Earlier' {
  const days = daysBetween(edited, now);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? 'This week' : 'Earlier';
}

/** Midnights between two moments, in the machine's zone. */
function daysBetween(from: number, to: number): number {
  const day = (at: number): number => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((day(to) - day(from)) / (24 * 60 * MINUTE));
}
