/**
 * Names of the twelve Gregorian months by language, in a date and alone, whole and (of languages whose papers shorten them in time
 * stamps) short; `_` is a blank. Own table and not Intl's, because the same text must give the same story in every runtime. Source:
 * CLDR 47. Not here: Thai, Sinhala and Khmer, whose papers count years or months by other calendars, and languages that write the month
 * as a number (Japanese, Korean, Chinese), which momentWords.ts reads by their signs.
 */
export const MONTH_NAMES: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv févr mars avr mai juin juil août sept oct nov déc',
  ],
  de: [
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jan feb märz apr mai juni juli aug sept okt nov dez',
    'jan feb mär apr mai jun jul aug sep okt nov dez',
  ],
  es: [
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr may jun jul ago sept oct nov dic',
  ],
  pt: [
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'jan fev mar abr mai jun jul ago set out nov dez',
  ],
  it: [
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'gen feb mar apr mag giu lug ago set ott nov dic',
  ],
  nl: [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'jan feb mrt apr mei jun jul aug sep okt nov dec',
  ],
  ca: [
    'de_gener de_febrer de_març d’abril de_maig de_juny de_juliol d’agost de_setembre d’octubre de_novembre de_desembre',
    'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
    'de_gen de_febr de_març d’abr de_maig de_juny de_jul d’ag de_set d’oct de_nov de_des',
    'gen febr març abr maig juny jul ag set oct nov des',
  ],
  gl: ['xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro'],
  ro: [
    'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    'ian feb mar apr mai iun iul aug sept oct nov dec',
  ],
  sv: [
    'januari februari mars april maj juni juli augusti september oktober november december',
    'jan feb mars apr maj juni juli aug sep okt nov dec',
  ],
  da: [
    'januar februar marts april maj juni juli august september oktober november december',
    'jan feb mar apr maj jun jul aug sep okt nov dec',
  ],
  nb: [
    'januar februar mars april mai juni juli august september oktober november desember',
    'jan feb mars apr mai juni juli aug sep okt nov des',
    'jan feb mar apr mai jun jul aug sep okt nov des',
  ],
  fi: [
    'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  ],
  is: ['janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember'],
  pl: [
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  ],
  cs: [
    'ledna února března dubna května června července srpna září října listopadu prosince',
    'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
    'led úno bře dub kvě čvn čvc srp zář říj lis pro',
  ],
  sk: [
    'januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra',
    'január február marec apríl máj jún júl august september október november december',
  ],
  sl: ['januar februar marec april maj junij julij avgust september oktober november december'],
  hr: [
    'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca',
    'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac',
  ],
  hu: [
    'január február március április május június július augusztus szeptember október november december',
    'jan febr márc ápr máj jún júl aug szept okt nov dec',
  ],
  tr: ['ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık', 'oca şub mar nis may haz tem ağu eyl eki kas ara'],
  az: ['yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'],
  uz: ['yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'],
  id: [
    'januari februari maret april mei juni juli agustus september oktober november desember',
    'jan feb mar apr mei jun jul agu sep okt nov des',
  ],
  ms: [
    'januari februari mac april mei jun julai ogos september oktober november disember',
    'jan feb mac apr mei jun jul ogo sep okt nov dis',
  ],
  sw: ['januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba'],
  tl: ['enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre'],
  af: ['januarie februarie maart april mei junie julie augustus september oktober november desember'],
  vi: ['tháng_1 tháng_2 tháng_3 tháng_4 tháng_5 tháng_6 tháng_7 tháng_8 tháng_9 tháng_10 tháng_11 tháng_12'],
  ru: [
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    'янв февр мар апр мая июн июл авг сент окт нояб дек',
    'янв февр март апр май июнь июль авг сент окт нояб дек',
  ],
  uk: [
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    'січ лют бер квіт трав черв лип серп вер жовт лист груд',
  ],
  be: [
    'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
    'студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань',
  ],
  bg: ['януари февруари март април май юни юли август септември октомври ноември декември'],
  sr: ['јануар фебруар март април мај јун јул август септембар октобар новембар децембар'],
  mk: ['јануари февруари март април мај јуни јули август септември октомври ноември декември'],
  el: [
    'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
    'ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  ],
  hy: [
    'հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի',
    'հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր',
  ],
  ka: ['იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი'],
  kk: ['қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'],
  he: [
    'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
    'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
    'ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳',
  ],
  ur: ['جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'],
  fa: [
    'ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر',
    'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  ],
  bn: [
    'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
    'জানু ফেব মার্চ এপ্রি মে জুন জুল আগ সেপ অক্টো নভে ডিসে',
    'জানু ফেব মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্ট অক্টো নভেম্বর ডিসে',
  ],
  as: ['জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল মে’ জুন জুলাই আগষ্ট ছেপ্তেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ'],
  mr: ['जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर', 'जाने फेब्रु मार्च एप्रि मे जून जुलै ऑग सप्टें ऑक्टो नोव्हें डिसें'],
  ne: ['जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर'],
  ta: ['ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்', 'ஜன பிப் மார் ஏப் மே ஜூன் ஜூலை ஆக செப் அக் நவ டிச'],
  te: ['జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్', 'జన ఫిబ్ర మార్చి ఏప్రి మే జూన్ జులై ఆగ సెప్టెం అక్టో నవం డిసెం'],
  kn: ['ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್', 'ಜನ ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗ ಸೆಪ್ಟೆಂ ಅಕ್ಟೋ ನವೆಂ ಡಿಸೆಂ'],
  gu: ['જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર', 'જાન્યુ ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટે ઑક્ટો નવે ડિસે'],
  pa: ['ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ'],
  or: ['ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର'],
  my: ['ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ'],
};
