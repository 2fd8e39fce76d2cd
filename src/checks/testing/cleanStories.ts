import type { JsonNode, JsonValue } from '../../contract/json';
import { type Makers, makers, moment } from './cleanBlocks';
import { storyOf, words } from './storyOf';

/** A story in which no editor finds anything. */
export interface CleanStory {
  readonly name: string;
  readonly doc: JsonNode;
}

interface Written {
  readonly language: string;
  readonly section: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly kicker?: string;
  readonly person: string;
  readonly by: string;
  readonly metadata?: { readonly [key: string]: JsonValue };
  readonly body: (make: Makers) => readonly JsonNode[];
}

function clean(name: string, written: Written): CleanStory {
  const { language, section, headline, standfirst, kicker = '', person, by, metadata = {}, body } = written;
  const byline = [...words(by), ...words(person, { type: 'contributor', attrs: { id: 'who', role: 'reporter', url: '' } })];
  const own = { language, section: [section], published: moment('2026-03-07T06:41:05+05:30'), ...metadata };
  return { name, doc: storyOf(body(makers('c')), { kicker, headline, standfirst, byline }, own) };
}

const SITE = 'https://example.org';

/** Ten stories in order: English, Hindi, Arabic and Malayalam, with every block that says nothing by being there. */
export const CLEAN_STORIES: readonly CleanStory[] = [
  clean('a report', {
    language: 'en',
    section: 'City',
    kicker: 'Ferries',
    headline: 'Islands agree to a night boat for one winter',
    standfirst: 'The harbour board pays half; the towns decide in May whether it stays.',
    by: 'By ',
    person: 'Nadia Ferro',
    body: (make) => [
      make.picture('A white ferry at a stone pier in fog, three people waiting', 'The last boat to Farrow on Friday evening.', 'Asha Rao'),
      make.text(
        'The three island towns agreed on Friday, 6 March to a night boat that sails until the end of winter. “Nobody gets all they asked for,” said the mayor, Ilse Marden.',
      ),
      make.head('What was decided'),
      make.text(
        'The dogs’ compartment stays, and so do the ’90s fares. Mr Reinholt’s company runs the boat; the board’s engineers look after the engine.',
      ),
      make.quote(
        ['“We went through a great many points.', '“Most of them are settled, and ‘most’ is more than we had last year.”'],
        'Ilse Marden',
      ),
      make.also(['Why the night ferry was cancelled eleven times', `${SITE}/night-ferry`], ['What a crossing costs', `${SITE}/crossing`]),
      make.head('What is left'),
      make.list('bulletList', ['the price of a monthly pass', 'a pilot for the northern channel']),
      make.pull('Nobody gets all they asked for.', 'Ilse Marden'),
    ],
  }),
  clean('a story with boxes, a table and notes', {
    language: 'en',
    section: 'Money',
    headline: 'The budget of a small harbour, line by line',
    standfirst: 'Where the money comes from, and why so little of it floats.',
    by: 'By ',
    person: 'Tomas Reinholt',
    body: (make) => [
      make.points('In short', 'The board spends 4.2 million a year.', 'A third of it goes into dredging.'),
      make.text([
        ...words('Dredging takes a third of the budget'),
        ...words(', more than in any year since 1998', { type: 'note', attrs: { ref: 'dredge' } }),
        ...words('. Tk 500 crore would be needed for a new lock, a study of the U.N. found.'),
      ]),
      make.table('Spending by year, in millions', [
        ['Year', 'Dredging', 'Boats'],
        ['2024', '1.4', '2.0'],
        ['2025', '1.5', '2.1'],
      ]),
      make.box(
        'At a glance',
        make.text('The board has nine members.'),
        make.list('orderedList', ['Chair', 'Treasurer']),
        make.head('Its duties', 3),
        make.text('Pilots, buoys and the lock.'),
      ),
      make.asked(['Who pays for the lock?', 'The three towns, by their share of the traffic.'], ['Until when?', 'Until 2031.']),
      make.divider(),
      make.text('The pipe under the pier is 6" wide and 5\'10" below the water.'),
      make.correction('2026-03-07T09:00:00+05:30', 'An earlier version of this story gave the number of members as eight.'),
      make.notes(['dredge', 'Annual report of the harbour board, page 12.']),
    ],
  }),
  clean('a live story', {
    language: 'en-GB',
    section: 'City',
    headline: 'Storm closes the northern channel: live',
    standfirst: 'All boats are in harbour, and nobody is missing.',
    by: 'By ',
    person: 'Nadia Ferro',
    metadata: { storyType: 'live', updated: moment('2026-03-07T09:00:00+05:30') },
    body: (make) => [
      make.live('2026-03-07T08:10:00+05:30', 'The last boat is in', make.text('The Osk boat came in at 8.05 a.m. with 41 people.')),
      make.live(
        '2026-03-07T07:20:00+05:30',
        'The channel is closed',
        make.text('The pilots closed the channel “until further notice”.'),
        make.embed(`${SITE}/storm/video`, 'Waves over the mole at seven this morning.'),
      ),
      make.gallery(
        'The harbour this morning',
        make.picture('Waves break over a long grey mole', 'The mole at seven.', 'Asha Rao'),
        make.picture('Two men tie a boat to a ring in the wall', 'The pilots’ boat is made fast.', 'Devesh Kundu'),
      ),
    ],
  }),
  clean('a dialogue with quotations inside quotations', {
    language: 'en',
    section: 'Culture',
    headline: '‘I never learnt to swim’: a pilot looks back',
    standfirst: 'Forty years on the bridge, and not once in the water.',
    by: 'Interview: ',
    person: 'Asha Rao',
    body: (make) => [
      make.text('“My father said, ‘Stay out of the water,’ and I did,” he says.'),
      make.text('“People ask me: ‘Are you never afraid?’ I always answer that I am.'),
      make.text('“But not of the sea.”'),
      make.text([
        ...words('In Hindi they call him '),
        ...words('नाविक जी', { type: 'language', attrs: { lang: 'hi', dir: '' } }),
        ...words(', in Arabic '),
        ...words('القبطان', { type: 'language', attrs: { lang: 'ar', dir: '' } }),
        ...words('.'),
      ]),
      make.text('He was born on Saturday, 16 August 1958, and sailed first in the summer of ’73.'),
    ],
  }),
  clean('Hindi report', {
    language: 'hi',
    section: 'शहर',
    headline: 'सर्दी भर रात की नाव चलेगी, तीनों गाँव राज़ी',
    standfirst: 'आधा ख़र्च घाट बोर्ड देगा; मई में गाँव तय करेंगे कि नाव आगे भी चले या नहीं।',
    by: 'रिपोर्ट: ',
    person: 'रवि शर्मा',
    body: (make) => [
      make.picture('कोहरे में पत्थर के घाट पर खड़ी सफ़ेद नाव', 'शुक्रवार शाम की आख़िरी नाव।', 'आशा राव'),
      make.text('तीनों गाँव शुक्रवार, 6 मार्च को रात की नाव पर राज़ी हो गए। “सबको सब कुछ नहीं मिलता,” महापौर विमला राठौर ने कहा।'),
      make.head('क्या तय हुआ'),
      make.text('किराया वही रहेगा। UNESCO की टीम 12 मार्च को आएगी।'),
      make.quote(['“ज़्यादातर बातें तय हो चुकी हैं।', '“बाकी पर हम आगे बढ़े हैं।”'], 'विमला राठौर'),
      make.also(['रात की नाव ग्यारह बार क्यों रद्द हुई', `${SITE}/hi/raat-ki-naav`]),
    ],
  }),
  clean('Hindi explainer', {
    language: 'hi-IN',
    section: 'पैसा',
    headline: 'घाट का बजट कहाँ जाता है',
    standfirst: 'एक तिहाई पैसा नदी की सफ़ाई में लगता है।',
    by: 'लेखक: ',
    person: 'देवेश कुंडू',
    body: (make) => [
      make.points('मुख्य बातें', 'बोर्ड साल में 42 लाख ख़र्च करता है।', 'सफ़ाई पर सबसे ज़्यादा लगता है।'),
      make.table('साल के हिसाब से ख़र्च', [
        ['साल', 'सफ़ाई'],
        ['2024', '14 लाख'],
      ]),
      make.box('काम की बातें', make.text('बोर्ड में नौ सदस्य हैं।')),
      make.asked(['पैसा कौन देता है?', 'तीनों गाँव, अपने हिस्से के मुताबिक।']),
      make.correction('2026-03-07T09:00:00+05:30', 'पहले सदस्यों की संख्या आठ लिखी गई थी।'),
    ],
  }),
  clean('Arabic report', {
    language: 'ar',
    section: 'المدينة',
    headline: 'الجزر توافق على قارب ليلي طوال الشتاء',
    standfirst: 'يدفع مجلس الميناء نصف الكلفة، وتقرر البلدات في مايو هل يستمر.',
    by: 'كتبت: ',
    person: 'نادية فرح',
    body: (make) => [
      make.picture('عبّارة بيضاء عند رصيف حجري في الضباب', 'آخر قارب مساء الجمعة.', 'آشا راو'),
      make.text('وافقت البلدات الثلاث يوم الجمعة 6 مارس/آذار على قارب ليلي. وقالت العمدة «لا أحد ينال كل ما طلب».'),
      make.head('ما الذي تقرر؟'),
      make.text('قال المتحدث إن «المجلس قال “نعم” مرتين»، وأضاف أن شركة Velda Ferries تشغّل القارب.'),
      make.quote(['«اتفقنا على معظم النقاط.', '«وبقي القليل».'], 'إلزه ماردن'),
      make.also(['لماذا أُلغيت الرحلة الليلية إحدى عشرة مرة', `${SITE}/ar/night`]),
    ],
  }),
  clean('Arabic live story', {
    language: 'ar',
    section: 'المدينة',
    headline: 'العاصفة تغلق القناة الشمالية: تغطية مباشرة',
    standfirst: 'كل القوارب في الميناء، ولا مفقودين.',
    by: 'كتب: ',
    person: 'توماس رينهولت',
    metadata: { updated: moment('2026-03-07T09:00:00+05:30') },
    body: (make) => [
      make.live('2026-03-07T08:10:00+05:30', 'وصل آخر قارب', make.text('وصل القارب وعلى متنه ٤١ شخصًا.')),
      make.list('bulletList', ['أُغلقت القناة', 'تأخرت رحلتان']),
      make.box('معلومات', make.text('يضم المجلس تسعة أعضاء، كما ورد في تقرير «حالة الميناء».')),
      make.pull('لا أحد ينال كل ما طلب.', 'إلزه ماردن'),
    ],
  }),
  clean('Malayalam report', {
    language: 'ml',
    section: 'നഗരം',
    headline: 'ശൈത്യകാലം മുഴുവൻ രാത്രി ബോട്ട്, ദ്വീപുകൾ സമ്മതിച്ചു',
    standfirst: 'പകുതി ചെലവ് തുറമുഖ ബോർഡ് വഹിക്കും.',
    by: 'റിപ്പോർട്ട്: ',
    person: 'അനിത മേനോൻ',
    body: (make) => [
      make.picture('മൂടൽമഞ്ഞിൽ കടവിൽ കിടക്കുന്ന വെള്ള ബോട്ട്', 'വെള്ളിയാഴ്ചത്തെ അവസാന ബോട്ട്.', 'ആശ റാവു'),
      make.text('മൂന്ന് ദ്വീപുകളും 2026 മാർച്ച് 6 വെള്ളിയാഴ്ച രാത്രി ബോട്ടിന് സമ്മതിച്ചു. “എല്ലാവർക്കും എല്ലാം കിട്ടില്ല,” മേയർ പറഞ്ഞു.'),
      make.head('എന്താണ് തീരുമാനം'),
      make.text('നിരക്ക് മാറില്ല. UNESCO സംഘം മാർച്ച് 12ന് എത്തും.'),
      make.quote(['“മിക്ക കാര്യങ്ങളും തീർന്നു.”'], 'ഇൽസെ മാർഡൻ'),
      make.also(['രാത്രി ബോട്ട് പതിനൊന്ന് തവണ മുടങ്ങിയത് എന്തുകൊണ്ട്', `${SITE}/ml/raathri-boat`]),
    ],
  }),
  clean('Malayalam explainer', {
    language: 'ml',
    section: 'പണം',
    headline: 'തുറമുഖത്തിന്റെ ബജറ്റ് എവിടെ പോകുന്നു',
    standfirst: 'മൂന്നിലൊന്ന് പണം ആഴം കൂട്ടാനാണ്.',
    by: 'എഴുതിയത്: ',
    person: 'ദേവേഷ് കുണ്ടു',
    body: (make) => [
      make.points('ചുരുക്കത്തിൽ', 'ബോർഡ് വർഷം 42 ലക്ഷം ചെലവാക്കുന്നു.', 'മൂന്നിലൊന്ന് ആഴം കൂട്ടാൻ.'),
      make.asked(['ആരാണ് പണം നൽകുന്നത്?', 'മൂന്ന് പട്ടണങ്ങളും ചേർന്ന്.']),
      make.embed(`${SITE}/ml/video`, 'തുറമുഖത്തിന്റെ ദൃശ്യങ്ങൾ.'),
      make.divider(),
      make.text([...words('ബോർഡിൽ '), ...words('ഒൻപത് അംഗങ്ങൾ', { type: 'note', attrs: { ref: 'nine' } }), ...words(' ഉണ്ട്.')]),
      make.notes(['nine', 'തുറമുഖ ബോർഡിന്റെ വാർഷിക റിപ്പോർട്ട്.']),
    ],
  }),
];
