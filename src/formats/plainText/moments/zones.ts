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

/** The zones that some letters may mean, the likeliest first; empty where they are no zone. Own keys only. */
export function zonesOf(letters: string): readonly string[] {
  if (Object.hasOwn(AMBIGUOUS_ZONES, letters)) return AMBIGUOUS_ZONES[letters] ?? [];
  for (const table of [PLAIN_ZONES, MORE]) {
    const zone = Object.hasOwn(table, letters) ? table[letters] : undefined;
    if (zone !== undefined) return [zone];
  }
  return [];
}
