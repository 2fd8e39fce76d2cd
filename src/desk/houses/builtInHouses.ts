import arabicSite from '../../../resources/houses/arabic-site.json';
import englishDaily from '../../../resources/houses/english-daily.json';
import hindiDaily from '../../../resources/houses/hindi-daily.json';
import plain from '../../../resources/houses/plain.json';

/** The houses that come with Galley, as their files say them, by id. */
export const BUILT_IN_HOUSES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['plain', plain],
  ['english-daily', englishDaily],
  ['hindi-daily', hindiDaily],
  ['arabic-site', arabicSite],
]);
