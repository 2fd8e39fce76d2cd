import { foldLabel } from '../fold';
import { MONTH_NAMES } from './monthNames.table';
import { WEEKDAY_NAMES } from './weekdayNames.table';

const NO_MONTH = -1;

/** Names of the twelve months, several to a month, per language and calendar tradition (CLDR, wide and abbreviated). Arabic has three traditions: Gulf and Egypt, Levant, Maghreb. */
const NAMES: readonly (readonly string[])[] = [
  ['January February March April May June July August September October November December'],
  ['Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
  ['Jan Febr March April May June July Aug Sept Oct Nov Dec'],
  ['जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'],
  ['जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर'],
  ['يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
  ['يناير فبراير مارس إبريل مايو يونية يولية اغسطس سبتمبر اكتوبر نوفمبر ديسمبر'],
  ['كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول'],
  ['جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'],
  ['ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ'],
  ['ജനുവരി ഫെബ്രുവരി മാര്‍ച്ച് ഏപ്രില്‍ മെയ് ജൂണ്‍ ജൂലായ് ആഗസ്റ്റ് സെപ്തംബർ ഒക്‌ടോബർ നവംബര്‍ ഡിസംബര്‍'],
].map(([row = '']) => row.split(' ').map((name) => name.replaceAll('_', ' ')));

/**
 * Month (1-12) by its folded name (`foldLabel`); a name of two words has one blank in it. A name that is another month in another
 * language (`listopada` is November in Polish and October in Croatian) is none: nothing is guessed. The names above stand as they are.
 * The table is made when it is first asked for: a window that imports nothing does not wait for the months of forty languages.
 */
export function monthNames(): ReadonlyMap<string, number> {
  made ??= monthsOf();
  return made;
}

let made: ReadonlyMap<string, number> | null = null;

function monthsOf(): ReadonlyMap<string, number> {
  const known = new Map(NAMES.flatMap((row) => row.map((name, index) => [foldLabel(name), index + 1] as const)));
  const further = new Map<string, number>();
  for (const row of Object.values(MONTH_NAMES).flat()) {
    for (const [index, written] of row.split(' ').entries()) {
      const name = foldLabel(written.replaceAll('_', ' '));
      further.set(name, (further.get(name) ?? index + 1) === index + 1 ? index + 1 : NO_MONTH);
    }
  }
  for (const [name, month] of further) if (month !== NO_MONTH && !known.has(name)) known.set(name, month);
  return known;
}

/** Words of a date line that say nothing new: weekdays, `at`, `on` and their like, folded with `foldLabel`. */
export const FILLERS: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun at on of the hrs hours st nd rd th local time',
    'सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार शुक्रवार शनिवार रविवार सोम मंगल बुध गुरु शुक्र शनि रवि को बजे समय पर दिनांक',
    'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم في الساعة عند بتوقيت بتاريخ',
    // Further languages: their weekdays, and the small words of a date line.
    ...Object.values(WEEKDAY_NAMES).map((names) => names.replaceAll('-', ' ')),
    'a de del le den der die um uhr à las los horas às alle ore ora kl klo om uur saat pukul jam pada ngày в г года о об р року στις τις της του',
    'वाजता रोजी बजे بروز کو بجے وقت তারিখ সময় টা மணி மணிக்கு గంటలకు ಗಂಟೆಗೆ વાગ્યે ਵਜੇ בשעה שעה',
    '日 月 火 水 木 金 土 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 星期日 星期一 星期二 星期三 星期四 星期五 星期六 周日 周一 周二 周三 周四 周五 周六',
    '일 월 화 수 목 금 토 일요일 월요일 화요일 수요일 목요일 금요일 토요일',
    'തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ഞായർ തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച ന് മണിക്ക് സമയം',
  ]
    .join(' ')
    .split(' ')
    .map(foldLabel),
);

/** Marks of the half of the day, folded with `foldLabel`: false before noon, true after. */
export const HALVES: ReadonlyMap<string, boolean> = new Map(
  [
    ['am', false],
    ['a.m', false],
    ['ص', false],
    ['صباحا', false],
    ['पूर्वाह्न', false],
    ['सुबह', false],
    ['രാവിലെ', false],
    ['pm', true],
    ['p.m', true],
    ['م', true],
    ['مساء', true],
    ['अपराह्न', true],
    ['വൈകിട്ട്', true],
    ['വൈകുന്നേരം', true],
    ['上午', false],
    ['午前', false],
    ['오전', false],
    ['下午', true],
    ['午後', true],
    ['오후', true],
  ].map(([word, after]) => [foldLabel(String(word)), after === true] as const),
);
