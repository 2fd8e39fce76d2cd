/** The time of day, 24 hours, as it stands behind “Saved”: `05:41`. `zone`: IANA; default the machine's. */
export function clockTime(at: number, zone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);
}
