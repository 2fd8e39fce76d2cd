/** Day and minute of a moment in a zone, as file names carry them: `2026-11-22` and `2026-11-22 18.40`. An unknown zone counts as UTC. */
export function localTime(at: number, zone: string): { readonly day: string; readonly minute: string } {
  const parts = new Map(
    format(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return { day, minute: `${day} ${parts.get('hour')}.${parts.get('minute')}` };
}

function format(zone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
}
