/** Words of one language from which the variants are put together. All invented. */
export interface Pool {
  readonly language: string;
  readonly home: string;
  readonly sections: readonly string[];
  readonly titles: readonly string[];
  readonly standfirsts: readonly string[];
  readonly captions: readonly string[];
  /** Credits behind a caption: the text, and what it says. `%` is the name. A bare one says nothing but the name. */
  readonly credits: readonly { readonly text: string; readonly kind: string; readonly bare?: boolean }[];
  readonly agencies: readonly string[];
  readonly names: readonly string[];
  readonly bylines: readonly { readonly text: string; readonly roles: readonly (string | null)[] }[];
  readonly publishedLabels: readonly string[];
  readonly updatedLabels: readonly string[];
  /** 16 August 2025, 05:26 in the ways of the language, without a zone. */
  readonly dates: readonly string[];
  readonly datelines: readonly { readonly text: string; readonly mark: string }[];
  readonly alsoLabels: readonly string[];
  readonly alsoTitles: readonly string[];
  readonly subheads: readonly string[];
  readonly paragraphs: readonly string[];
  readonly leadIns: readonly string[];
  readonly quotes: readonly string[];
  readonly furniture: readonly string[];
}

const ENGLISH: Pool = {
  language: 'en',
  home: 'Home',
  sections: ['World', 'City', 'Business', 'Science And Health'],
  titles: [
    "'No More Night Trains': Rail Board Hints At Winter Cuts After Depot Talks, Unions To Brief Drivers",
    'Café owners in Lünne ask the council to keep the river path open through the winter',
    'Markets > Tea: Why The Auction At Haldwick Was Stopped Twice',
    'Who pays for the new sea wall?',
    '“It Was Our Hill”: Quarry Village Waits For A Ruling',
  ],
  standfirsts: [
    'The rail board met drivers for three hours and called the talks “open and fair,” but no timetable was agreed. Both sides will meet again before the first snow.',
    'A plan to close the river path has brought shopkeepers, walkers and anglers to the same table for the first time in years.',
  ],
  captions: [
    'Drivers leave the depot at Haldwick after the talks; no timetable was agreed.',
    'The sea wall at Port Velda, seen from the customs house on Friday.',
    'A tea auction in Haldwick, before the second stop',
  ],
  credits: [
    { text: ' Photo/%.', kind: 'Photo' },
    { text: ' (Photo: %)', kind: 'Photo' },
    { text: ' Photo: %', kind: 'Photo' },
    { text: ' Photo credit: %', kind: 'Photo' },
    { text: ' Image: %', kind: 'Image' },
    { text: ' | Image credit: %', kind: 'Image' },
    { text: ' (File photo: %)', kind: 'File photo' },
    { text: ' Photo by %.', kind: 'Photo' },
    { text: ' [Picture: %]', kind: 'Picture' },
    { text: ' (Credit: %)', kind: '' },
    { text: ' — %', kind: '', bare: true },
    { text: ' (%)', kind: '', bare: true },
  ],
  agencies: ['AP', 'Reuters', 'PTI', 'AFP', 'X'],
  names: ['Zoë Müller', 'Amina Rao', 'Peter van der Berg', 'J.K. Osei', 'Nadia Ferro', 'Liam O’Hara'],
  bylines: [
    { text: 'By %', roles: ['writer'] },
    { text: 'BY: %', roles: ['writer'] },
    { text: 'Written by %', roles: ['writer'] },
    { text: 'Published By: %', roles: [null] },
    { text: 'Curated By: %', roles: [null] },
    { text: 'Reported by %, edited by %', roles: ['reporter', 'editor'] },
    { text: 'By % and %', roles: ['writer', 'writer'] },
    { text: 'Reported by: % | Translated by: %', roles: ['reporter', 'translator'] },
    { text: 'Author: %', roles: ['writer'] },
  ],
  publishedLabels: ['Published: ', 'Published on: ', 'Published ', 'Posted: ', 'First published: ', 'PUBLISHED: '],
  updatedLabels: ['Updated: ', 'Last updated: ', 'Last Updated On: ', 'Updated '],
  dates: [
    'August 16, 2025 05:26',
    'Aug 16, 2025, 5:26 AM',
    '16 August 2025 at 05:26',
    'Saturday, 16 August 2025, 05:26',
    '16/08/2025 05:26',
    '2025-08-16 05:26',
    '16-08-2025 | 05:26',
    '16th Aug 2025, 05:26 hrs',
  ],
  datelines: [
    { text: 'PUNE', mark: ' — ' },
    { text: 'Port Velda, Osk', mark: ' — ' },
    { text: 'NEW DELHI', mark: ': ' },
    { text: 'LONDON, Aug 16 (Reuters)', mark: ' - ' },
    { text: '(Reuters)', mark: ' - ' },
    { text: 'Pune, August 16 (PTI)', mark: ' – ' },
  ],
  alsoLabels: ['Also Read: ', 'ALSO READ | ', 'READ MORE: ', 'Read More - ', 'Also Read – ', 'Related: '],
  alsoTitles: [
    'Why The Night Train To Farrow Was Cancelled Eleven Times',
    'Haldwick Depot: What Each Side Wants',
    'The council explains its winter plan: five things to know',
  ],
  subheads: [
    'What The Drivers Ask For',
    'Board Says It Is Ready To Wait – ‘Not for long’',
    'A winter without night trains',
    'No answer yet',
  ],
  paragraphs: [
    'The rail board met the drivers’ union on Friday at the depot in Haldwick, and both described the exchange as “open and fair” and said they had come a long way toward a new winter timetable.',
    'Neither side named a date. The board said it would write to every driver before the end of the month to explain what had been discussed.',
    'The two did not take questions from the press, but a copy of the agenda was pinned to the depot door in the evening.',
    'In the towns along the line, shopkeepers said they feared another season in which the last train leaves before their customers do!',
    'A spokesman, reading from a card, said the union was “seriously prepared” to share the work, but gave no figure.',
  ],
  leadIns: ['Asked about the winter, the chair of the board put it this way:', 'Then she turned to the drivers in the hall and said:'],
  quotes: [
    '“Nobody here wants to stop a train. We want to know who drives it, and when, and for how long.”',
    '“I’ve heard every word. We’ll meet again, and next time we’ll bring the timetable.”',
  ],
  furniture: ['Advertisement', 'Share', '4 min read'],
};

const HINDI: Pool = {
  language: 'hi',
  home: 'होम',
  sections: ['देश', 'शहर', 'खेल'],
  titles: ['‘रात की ट्रेन बंद नहीं होगी’: डिपो की बैठक के बाद रेल बोर्ड ने दिए संकेत', 'नदी किनारे का रास्ता खुला रखने की मांग पर दुकानदार एकजुट'],
  standfirsts: ['रेल बोर्ड और चालकों के बीच तीन घंटे बातचीत हुई, लेकिन समय-सारणी पर सहमति नहीं बनी। दोनों पक्ष अगले महीने फिर मिलेंगे।'],
  captions: ['हल्दीपुर डिपो से बैठक के बाद बाहर आते ट्रेन चालक और उनके साथी।'],
  credits: [
    { text: ' फोटो: %', kind: 'फोटो' },
    { text: ' (फ़ोटो/%)', kind: 'फ़ोटो' },
    { text: ' तस्वीर: %', kind: 'तस्वीर' },
  ],
  agencies: ['पीटीआई', 'रॉयटर्स', 'PTI'],
  names: ['रवि शर्मा', 'अनीता वर्मा'],
  bylines: [
    { text: 'लेखक: %', roles: ['writer'] },
    { text: 'रिपोर्ट: %', roles: ['reporter'] },
    { text: 'रिपोर्ट: %, संपादन: %', roles: ['reporter', 'editor'] },
    { text: 'Published By: %', roles: [null] },
  ],
  publishedLabels: ['प्रकाशित: ', 'Published: '],
  updatedLabels: ['अपडेट: ', 'अंतिम अपडेट: '],
  dates: ['16 अगस्त 2025 05:26', '१६ अगस्त २०२५, ०५:२६', 'शनिवार, 16 अगस्त 2025, 05:26 बजे', '१६/०८/२०२५ ०५:२६'],
  datelines: [
    { text: 'पुणे', mark: ' — ' },
    { text: 'नई दिल्ली', mark: ': ' },
  ],
  alsoLabels: ['यह भी पढ़ें: ', 'ये भी पढ़ें- ', 'इसे भी पढ़ें | '],
  alsoTitles: ['इस सर्दी में रात की ट्रेन ग्यारह बार क्यों रद्द हुई', 'हल्दीपुर डिपो: किस पक्ष की क्या मांग है'],
  subheads: ['चालकों की मांगें क्या हैं', 'बोर्ड ने कहा, इंतज़ार को तैयार'],
  paragraphs: [
    'रेल बोर्ड और चालक संघ की बैठक शुक्रवार को हल्दीपुर डिपो में हुई और दोनों ने बातचीत को “खुली और उपयोगी” बताया।',
    'दोनों में से किसी ने तारीख नहीं बताई। बोर्ड ने कहा कि महीने के अंत से पहले हर चालक को पत्र लिखकर पूरी जानकारी दी जाएगी।',
    'रेल लाइन के किनारे बसे कस्बों के दुकानदारों को डर है कि आखिरी ट्रेन उनके ग्राहकों से पहले चली जाएगी।',
  ],
  leadIns: ['सर्दी के बारे में पूछे जाने पर बोर्ड की अध्यक्ष ने कहा:'],
  quotes: ['“कोई भी ट्रेन रोकना नहीं चाहता। हम बस यह जानना चाहते हैं कि कौन चलाएगा और कब।”'],
  furniture: ['विज्ञापन'],
};

const ARABIC: Pool = {
  language: 'ar',
  home: 'الرئيسية',
  sections: ['العالم', 'محليات'],
  titles: [
    '«لن تتوقف قطارات الليل»: مجلس السكك يلمّح إلى جدول جديد بعد محادثات المستودع',
    'أصحاب المقاهي يطالبون بإبقاء طريق النهر مفتوحا طوال الشتاء',
  ],
  standfirsts: ['اجتمع مجلس السكك بالسائقين ثلاث ساعات من دون أن يتفق الطرفان على جدول. وسيلتقيان مجددا قبل أول الثلج.'],
  captions: ['سائقون يغادرون مستودع القطارات بعد انتهاء المحادثات مساء الجمعة.'],
  credits: [
    { text: ' صورة: %', kind: 'صورة' },
    { text: ' (الصورة: %)', kind: 'الصورة' },
  ],
  agencies: ['رويترز', 'أ ف ب'],
  names: ['ليلى منصور', 'كريم الناصر'],
  bylines: [
    { text: 'بقلم: %', roles: ['writer'] },
    { text: 'بقلم %', roles: ['writer'] },
    { text: 'إعداد: %', roles: [null] },
    { text: 'تقرير: % | تحرير: %', roles: ['reporter', 'editor'] },
  ],
  publishedLabels: ['نُشر في: ', 'تاريخ النشر: '],
  updatedLabels: ['آخر تحديث: '],
  dates: ['16 أغسطس 2025 05:26', '١٦ آب ٢٠٢٥، ٠٥:٢٦', '١٦ آب/أغسطس ٢٠٢٥ ٠٥:٢٦', 'السبت ١٦ أغسطس ٢٠٢٥ الساعة ٠٥:٢٦ ص'],
  datelines: [
    { text: 'القاهرة', mark: ' – ' },
    { text: 'دبي (رويترز)', mark: ' - ' },
  ],
  alsoLabels: ['اقرأ أيضا: ', 'اقرأ أيضًا: ', 'إقرأ أيضاً | '],
  alsoTitles: ['لماذا أُلغي القطار الليلي إحدى عشرة مرة هذا الشتاء', 'مستودع القطارات: مطالب كل طرف'],
  subheads: ['ما الذي يطلبه السائقون', 'المجلس مستعد للانتظار'],
  paragraphs: [
    'التقى مجلس السكك نقابة السائقين يوم الجمعة في المستودع، ووصف الطرفان الحديث بأنه «صريح ومفيد» وقالا إنهما قطعا شوطا طويلا نحو جدول جديد.',
    'لم يذكر أي منهما موعدا. وقال المجلس إنه سيكتب إلى كل سائق قبل نهاية الشهر ليشرح ما جرى بحثه.',
    'وفي البلدات الواقعة على الخط قال أصحاب المتاجر إنهم يخشون شتاء آخر يغادر فيه القطار الأخير قبل زبائنهم.',
  ],
  leadIns: ['وعندما سئلت عن الشتاء قالت رئيسة المجلس:'],
  quotes: ['«لا أحد هنا يريد إيقاف قطار. نريد أن نعرف من يقوده ومتى.»'],
  furniture: ['إعلان'],
};

const MALAYALAM: Pool = {
  language: 'ml',
  home: 'ഹോം',
  sections: ['കേരളം', 'നഗരം'],
  titles: ['‘രാത്രി വണ്ടി നിർത്തില്ല’: ഡിപ്പോ ചർച്ചയ്ക്കു പിന്നാലെ സൂചന നൽകി റെയിൽ ബോർഡ്', 'പുഴയോരപ്പാത മഴക്കാലത്തും തുറന്നിടണമെന്ന് വ്യാപാരികൾ'],
  standfirsts: ['റെയിൽ ബോർഡും ഡ്രൈവർമാരും മൂന്ന് മണിക്കൂർ ചർച്ച നടത്തിയെങ്കിലും സമയക്രമത്തിൽ ധാരണയായില്ല. ഇരുവിഭാഗവും അടുത്ത മാസം വീണ്ടും കാണും.'],
  captions: ['ചർച്ചയ്ക്കു ശേഷം ഡിപ്പോയിൽ നിന്ന് പുറത്തേക്കു വരുന്ന ഡ്രൈവർമാർ.'],
  credits: [
    { text: ' ചിത്രം: %', kind: 'ചിത്രം' },
    { text: ' (ഫോട്ടോ: %)', kind: 'ഫോട്ടോ' },
  ],
  agencies: ['പിടിഐ', 'റോയിട്ടേഴ്സ്'],
  names: ['അനിത ജോർജ്', 'സുരേഷ് നായർ'],
  bylines: [
    { text: 'തയ്യാറാക്കിയത്: %', roles: [null] },
    { text: 'ലേഖകൻ: %', roles: ['writer'] },
  ],
  publishedLabels: ['പ്രസിദ്ധീകരിച്ചത്: '],
  updatedLabels: ['പുതുക്കിയത്: '],
  dates: ['ഓഗസ്റ്റ് 16, 2025 05:26', '൧൬ ഓഗസ്റ്റ് ൨൦൨൫ ൦൫:൨൬', 'ശനിയാഴ്ച, 16 ഓഗസ്റ്റ് 2025, 05:26'],
  datelines: [
    { text: 'കൊച്ചി', mark: ': ' },
    { text: 'തിരുവനന്തപുരം', mark: ' – ' },
  ],
  alsoLabels: ['ഇതും വായിക്കുക: ', 'ഇതും വായിക്കൂ: ', 'കൂടുതൽ വായിക്കുക: '],
  alsoTitles: ['രാത്രി വണ്ടി പതിനൊന്ന് തവണ മുടങ്ങിയത് എന്തുകൊണ്ട്', 'ഡിപ്പോ ചർച്ച: ഓരോ പക്ഷത്തിന്റെയും ആവശ്യങ്ങൾ'],
  subheads: ['ഡ്രൈവർമാരുടെ ആവശ്യങ്ങൾ', 'കാത്തിരിക്കാൻ തയ്യാറെന്ന് ബോർഡ്'],
  paragraphs: [
    'റെയിൽ ബോർഡും ഡ്രൈവർമാരുടെ സംഘടനയും വെള്ളിയാഴ്ച ഡിപ്പോയിൽ കൂടിക്കാഴ്ച നടത്തി. ചർച്ച “തുറന്നതും ഉപകാരപ്രദവും” ആയിരുന്നുവെന്ന് ഇരുവരും പറഞ്ഞു.',
    'തീയതി ആരും വെളിപ്പെടുത്തിയില്ല. മാസാവസാനത്തിനു മുമ്പ് എല്ലാ ഡ്രൈവർമാർക്കും കത്തയയ്ക്കുമെന്ന് ബോർഡ് അറിയിച്ചു.',
    'അവസാന വണ്ടി നേരത്തെ പോകുമെന്ന ആശങ്കയിലാണ് പാതയോരത്തെ പട്ടണങ്ങളിലെ വ്യാപാരികൾ എന്നും അവർ കൂട്ടിച്ചേർത്തു.',
  ],
  leadIns: ['മഴക്കാലത്തെക്കുറിച്ചുള്ള ചോദ്യത്തിന് ബോർഡ് അധ്യക്ഷ പറഞ്ഞു:'],
  quotes: ['“വണ്ടി നിർത്താൻ ആരും ആഗ്രഹിക്കുന്നില്ല. ആര് ഓടിക്കും, എപ്പോൾ എന്നതാണ് ചോദ്യം.”'],
  furniture: ['പരസ്യം'],
};

/** The languages of the variants; English, in which most of the traps are, three times. */
export const POOLS: readonly Pool[] = [ENGLISH, ENGLISH, ENGLISH, HINDI, ARABIC, MALAYALAM];
