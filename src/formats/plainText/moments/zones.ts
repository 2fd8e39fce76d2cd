import { AMBIGUOUS_ZONES, PLAIN_ZONES } from '../../../story/instant';

/** Further letters of one zone only, beside those of story/instant.ts (tz database; ET, CT, MT and PT as North American media write them). */
const MORE: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MDT: 'America/Denver',
  MST: 'America/Denver',
  PT: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  AEST: 'Australia/Brisbane',
  AEDT: 'Australia/Sydney',
  ACST: 'Australia/Darwin',
  AWST: 'Australia/Perth',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  KST: 'Asia/Seoul',
  WIB: 'Asia/Jakarta',
  ICT: 'Asia/Bangkok',
  SAST: 'Africa/Johannesburg',
  EAT: 'Africa/Nairobi',
  WAT: 'Africa/Lagos',
  CAT: 'Africa/Maputo',
  TRT: 'Europe/Istanbul',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  BRT: 'America/Sao_Paulo',
};

/** Words for the country or city of a zone, for buttons. Any other zone is named by its last part. */
const PLACES: Readonly<Record<string, string>> = {
  'Asia/Kolkata': 'India',
  'Europe/Dublin': 'Ireland',
  'Asia/Jerusalem': 'Israel',
  'Europe/London': 'Britain',
  'Asia/Dhaka': 'Bangladesh',
  'America/Chicago': 'US Central',
  'Asia/Shanghai': 'China',
  'America/Havana': 'Cuba',
  'America/New_York': 'US Eastern',
  'Australia/Sydney': 'Sydney',
  'America/Los_Angeles': 'US Pacific',
  'Asia/Manila': 'Philippines',
  'America/Halifax': 'Atlantic Canada',
  'Asia/Riyadh': 'Saudi Arabia',
  'Asia/Dubai': 'Gulf',
  'Pacific/Guam': 'Guam',
  'America/Guayaquil': 'Ecuador',
  'Europe/Paris': 'Central Europe',
  'Asia/Singapore': 'Singapore',
  'Pacific/Pago_Pago': 'Samoa',
};

/** The zones that some letters may mean, the likeliest first; empty where they are no zone. Own keys only. */
export function zonesOf(letters: string): readonly string[] {
  if (Object.hasOwn(AMBIGUOUS_ZONES, letters)) return AMBIGUOUS_ZONES[letters] ?? [];
  for (const table of [PLAIN_ZONES, MORE]) {
    const zone = Object.hasOwn(table, letters) ? table[letters] : undefined;
    if (zone !== undefined) return [zone];
  }
  return [];
}

/** A word for a zone on a button: `India` for Asia/Kolkata. */
export function zoneLabel(zone: string): string {
  const known = Object.hasOwn(PLACES, zone) ? PLACES[zone] : undefined;
  return known ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
