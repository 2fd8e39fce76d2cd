/** Country or region of the zones that ambiguous letters may mean. */
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

/** A zone (IANA) as a place, for a button: `India` for Asia/Kolkata; where no country tells it, the city of its name: `Buenos Aires`. */
export function zonePlace(zone: string): string {
  const known = Object.hasOwn(PLACES, zone) ? PLACES[zone] : undefined;
  return known ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
