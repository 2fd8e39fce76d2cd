/** How readers know a zone: its letters in winter and summer, and the country (ISO 3166) or the place that tells equal letters apart. */
export interface ZoneName {
  readonly letters: string;
  /** Letters while clocks are set forward; omitted where they never are. */
  readonly summer?: string;
  readonly country?: string;
  readonly place?: string;
}

/** Zones with letters that readers use; any other is told by its distance from UTC and its place. Source: tz database abbreviations. */
export const ZONE_NAMES: Readonly<Record<string, ZoneName>> = {
  'Asia/Kolkata': { letters: 'IST', country: 'IN' },
  'Europe/Dublin': { letters: 'GMT', summer: 'IST', country: 'IE' },
  'Asia/Jerusalem': { letters: 'IST', summer: 'IDT', country: 'IL' },
  'Europe/London': { letters: 'GMT', summer: 'BST', country: 'GB' },
  'Asia/Dhaka': { letters: 'BST', country: 'BD' },
  'Asia/Karachi': { letters: 'PKT', country: 'PK' },
  'Asia/Kathmandu': { letters: 'NPT', country: 'NP' },
  'Asia/Dubai': { letters: 'GST', country: 'AE' },
  'Asia/Tokyo': { letters: 'JST', country: 'JP' },
  'Asia/Shanghai': { letters: 'CST', country: 'CN' },
  'Asia/Singapore': { letters: 'SGT', country: 'SG' },
  'America/New_York': { letters: 'EST', summer: 'EDT', place: 'New York' },
  'America/Chicago': { letters: 'CST', summer: 'CDT', place: 'Chicago' },
  'America/Denver': { letters: 'MST', summer: 'MDT', place: 'Denver' },
  'America/Los_Angeles': { letters: 'PST', summer: 'PDT', place: 'Los Angeles' },
  'America/Havana': { letters: 'CST', summer: 'CDT', country: 'CU' },
  'Europe/Paris': { letters: 'CET', summer: 'CEST', place: 'Paris' },
  'Europe/Berlin': { letters: 'CET', summer: 'CEST', place: 'Berlin' },
  'Europe/Moscow': { letters: 'MSK', place: 'Moscow' },
  'Australia/Sydney': { letters: 'AEST', summer: 'AEDT', place: 'Sydney' },
};
