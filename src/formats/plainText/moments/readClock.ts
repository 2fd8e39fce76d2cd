/** `HH:MM:SS` of a time such as `5:26:30`, with the half of the day where one is written; midnight for ''. Null where it is no time. */
export function readClock(written: string, afterNoon: boolean | null): string | null {
  if (written === '') return afterNoon === null ? '00:00:00' : null;
  const [hour = 0, minute = 0, second = 0] = written.split(':').map(Number);
  const whole = hourOf(hour, afterNoon);
  if (whole === null || minute > 59 || second > 59) return null;
  return [whole, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Twelve-hour times run from 12 (midnight or noon) to 11; some sites write `17:26 PM`, which is read as it stands. */
function hourOf(hour: number, afterNoon: boolean | null): number | null {
  if (hour > 23) return null;
  if (afterNoon === null || hour > 12) return hour;
  return (hour % 12) + (afterNoon ? 12 : 0);
}
