/** Names of the countries that tell equal letters of zones apart (zoneNames.ts), by language and ISO 3166 code: the same in every runtime, and there without its tables, which take longer to open than a story takes to export. Source: Unicode CLDR, territories. */
const NAMES: { readonly [language: string]: { readonly [code: string]: string } } = {
  en: {
    IN: 'India',
    IE: 'Ireland',
    IL: 'Israel',
    GB: 'United Kingdom',
    BD: 'Bangladesh',
    PK: 'Pakistan',
    NP: 'Nepal',
    AE: 'United Arab Emirates',
    JP: 'Japan',
    CN: 'China',
    SG: 'Singapore',
    CU: 'Cuba',
  },
  hi: {
    IN: 'भारत',
    IE: 'आयरलैंड',
    IL: 'इज़राइल',
    GB: 'यूनाइटेड किंगडम',
    BD: 'बांग्लादेश',
    PK: 'पाकिस्तान',
    NP: 'नेपाल',
    AE: 'संयुक्त अरब अमीरात',
    JP: 'जापान',
    CN: 'चीन',
    SG: 'सिंगापुर',
    CU: 'क्यूबा',
  },
  ar: {
    IN: 'الهند',
    IE: 'أيرلندا',
    IL: 'إسرائيل',
    GB: 'المملكة المتحدة',
    BD: 'بنغلاديش',
    PK: 'باكستان',
    NP: 'نيبال',
    AE: 'الإمارات العربية المتحدة',
    JP: 'اليابان',
    CN: 'الصين',
    SG: 'سنغافورة',
    CU: 'كوبا',
  },
  ml: {
    IN: 'ഇന്ത്യ',
    IE: 'അയർലൻഡ്',
    IL: 'ഇസ്രായേൽ',
    GB: 'യുണൈറ്റഡ് കിംഗ്ഡം',
    BD: 'ബംഗ്ലാദേശ്',
    PK: 'പാക്കിസ്ഥാൻ',
    NP: 'നേപ്പാൾ',
    AE: 'യുണൈറ്റഡ് അറബ് എമിറൈറ്റ്‌സ്',
    JP: 'ജപ്പാൻ',
    CN: 'ചൈന',
    SG: 'സിംഗപ്പൂർ',
    CU: 'ക്യൂബ',
  },
  ur: {
    IN: 'بھارت',
    IE: 'آئرلینڈ',
    IL: 'اسرائیل',
    GB: 'سلطنت متحدہ',
    BD: 'بنگلہ دیش',
    PK: 'پاکستان',
    NP: 'نیپال',
    AE: 'متحدہ عرب امارات',
    JP: 'جاپان',
    CN: 'چین',
    SG: 'سنگاپور',
    CU: 'کیوبا',
  },
};

/** A language of the table by its tag, in its own script: `hi-IN`, but not `hi-Latn`. */
const OWN = /^([a-z]{2})(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** The name of a country in a language (BCP 47); of a language that the table has not the runtime tells it, and of a tag that no runtime knows it is English. */
export function countryName(code: string, language: string): string {
  const names = NAMES[OWN.exec(language)?.[1]?.toLowerCase() ?? ''];
  if (names !== undefined && Object.hasOwn(names, code)) return names[code] ?? code;
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
