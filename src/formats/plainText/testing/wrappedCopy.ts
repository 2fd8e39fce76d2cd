/** Text copied out of a PDF or a wrapped mail, and the paragraphs that an editor makes of it: what each block is, a bar, its words. */
export const WRAPPED: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
  [
    'a page with hyphens',
    `Council approves night bus

The council approved a night bus on Tuesday eve-
ning by nine votes to four, after a debate that lasted
until midnight. The first bus will run in October,
the transport officer said, and tickets will cost the
same as during the day.

Drivers will be paid a supplement, and the town
will pay the rest out of parking fees, he said.`,
    [
      'headline | Council approves night bus',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight. The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.',
      'paragraph | Drivers will be paid a supplement, and the town will pay the rest out of parking fees, he said.',
    ],
  ],
  [
    'no blank lines, a subhead, compounds',
    `Harbour towns vote on bridge after
a decade of talks
By Zoë Müller
PORT VELDA — Voters in three harbour towns decide
on Sunday whether a bridge replaces the ferry that
has carried them for ninety years. It is a long-
term plan, the mayor said, and the govern-
ment will pay for half of it. The Velda-
Farrow line stays open until then.
What it costs
The bridge will cost some 412 million, which is more
than the three towns spend in a year. The mayor
said that the long-term loan was “a matter of trust”,
and that nobody had asked for it. Well-
known engineers say that it can be done.`,
    [
      'headline | Harbour towns vote on bridge after a decade of talks',
      'byline | Zoë Müller',
      'dateline | PORT VELDA',
      'paragraph | Voters in three harbour towns decide on Sunday whether a bridge replaces the ferry that has carried them for ninety years. It is a long-term plan, the mayor said, and the government will pay for half of it. The Velda-Farrow line stays open until then.',
      'heading | What it costs',
      'paragraph | The bridge will cost some 412 million, which is more than the three towns spend in a year. The mayor said that the long-term loan was “a matter of trust”, and that nobody had asked for it. Well-known engineers say that it can be done.',
    ],
  ],
  [
    'page numbers and running heads',
    `The Haldwick Herald 1
Council approves night bus after long debate
By Amina Rao
The council approved a night bus on Tuesday evening by
nine votes to four, after a debate that lasted until
midnight. The first bus will run in October, the transport
12
The Haldwick Herald 2
officer said, and tickets will cost the same as during the
day. Drivers will be paid a supplement, and the town will
pay the rest out of parking fees, which the shopkeepers
hate.

Page 3 of 8

The Haldwick Herald 3

“It is about time,” said one driver who had waited outside
the hall since seven in the evening with his colleagues. He
said that nobody should have to walk home at three.`,
    [
      'headline | Council approves night bus after long debate',
      'byline | Amina Rao',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight. The first bus will run in October, the transport officer said, and tickets will cost the same as during the day. Drivers will be paid a supplement, and the town will pay the rest out of parking fees, which the shopkeepers hate.',
      'paragraph | “It is about time,” said one driver who had waited outside the hall since seven in the evening with his colleagues. He said that nobody should have to walk home at three.',
    ],
  ],
  [
    'a wrapped quotation, a list, a related story',
    `Council approves night bus after long debate

By Amina Rao

The council approved a night bus on Tuesday evening by
nine votes to four, after a debate that lasted until
midnight. The mayor said as she left the hall:

“Nobody should have to walk home at three in the morning.
It is a matter of dignity, and I said so in the spring, and
nobody listened then.”

- four lines through the harbour towns, every forty
  minutes in both directions
- the same tickets as by day

Also Read: The bridge vote, and what it means for the ferry

The first bus will run in October. Tickets will cost the
same as during the day, the transport officer said.`,
    [
      'headline | Council approves night bus after long debate',
      'byline | Amina Rao',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight. The mayor said as she left the hall:',
      'quote | “Nobody should have to walk home at three in the morning. It is a matter of dignity, and I said so in the spring, and nobody listened then.”',
      'bulletList | four lines through the harbour towns, every forty minutes in both directions',
      'bulletList | the same tickets as by day',
      'alsoRead | The bridge vote, and what it means for the ferry',
      'paragraph | The first bus will run in October. Tickets will cost the same as during the day, the transport officer said.',
    ],
  ],
  [
    'Hindi',
    `नदी पुल पर मतदान रविवार को, तीन कस्बे करेंगे फैसला

लेखक: रवि शर्मा

तीन कस्बों के मतदाता रविवार को तय करेंगे कि नाव की
जगह पुल बने या नहीं, अधिकारियों ने यह जानकारी दी। यह
फैसला दस साल की बातचीत के बाद आया है और धीरे-
धीरे सबको मंजूर हो गया है। पुल पर कुल चार सौ बारह
करोड़ रुपये खर्च होंगे।

मतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए
पूरी व्यवस्था की गई है। एक अधिकारी ने बताया कि इस
बार पहले से ज्यादा लोग वोट डालने आएंगे।`,
    [
      'headline | नदी पुल पर मतदान रविवार को, तीन कस्बे करेंगे फैसला',
      'byline | रवि शर्मा',
      'paragraph | तीन कस्बों के मतदाता रविवार को तय करेंगे कि नाव की जगह पुल बने या नहीं, अधिकारियों ने यह जानकारी दी। यह फैसला दस साल की बातचीत के बाद आया है और धीरे-धीरे सबको मंजूर हो गया है। पुल पर कुल चार सौ बारह करोड़ रुपये खर्च होंगे।',
      'paragraph | मतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए पूरी व्यवस्था की गई है। एक अधिकारी ने बताया कि इस बार पहले से ज्यादा लोग वोट डालने आएंगे।',
    ],
  ],
  [
    'Arabic',
    `سكان البلدات الثلاث يصوتون على الجسر الأحد

بقلم: ليلى منصور

يقرر الناخبون في ثلاث بلدات ساحلية يوم الأحد ما إذا
كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما. ويأتي
القرار بعد عشر سنوات من المحادثات بين البلدات الثلاث
والحكومة التي ستدفع نصف كلفته.

وقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد
إعادة فرز أصوات البريد في الجزيرتين الصغيرتين. وأضاف أن
الإقبال كان أعلى من أي انتخابات محلية سابقة.`,
    [
      'headline | سكان البلدات الثلاث يصوتون على الجسر الأحد',
      'byline | ليلى منصور',
      'paragraph | يقرر الناخبون في ثلاث بلدات ساحلية يوم الأحد ما إذا كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما. ويأتي القرار بعد عشر سنوات من المحادثات بين البلدات الثلاث والحكومة التي ستدفع نصف كلفته.',
      'paragraph | وقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد إعادة فرز أصوات البريد في الجزيرتين الصغيرتين. وأضاف أن الإقبال كان أعلى من أي انتخابات محلية سابقة.',
    ],
  ],
  [
    'Malayalam',
    `പാലം വേണോ കടത്തു വേണോ; ഞായറാഴ്ച വോട്ടെടുപ്പ്

ലേഖകൻ: സുരേഷ് നായർ

മൂന്ന് തീരദേശ പട്ടണങ്ങളിലെ വോട്ടർമാർ ഞായറാഴ്ച തീരു-
മാനമെടുക്കും, കടത്തിനു പകരം പാലം വേണമോ എന്ന്. പത്തു
വർഷത്തെ ചർച്ചകൾക്കു ശേഷമാണ് ഈ തീരുമാനം എന്ന് അധികൃതർ
വെള്ളിയാഴ്ച അറിയിച്ചു.

വോട്ടെണ്ണൽ തിങ്കളാഴ്ച നടക്കും. എല്ലാ കേന്ദ്രങ്ങളിലും
ഒരുക്കങ്ങൾ പൂർത്തിയായതായി അധികൃതർ അറിയിച്ചു. ഇത്തവണ
കൂടുതൽ പേർ വോട്ടു ചെയ്യാനെത്തുമെന്നാണ് കരുതുന്നത്.`,
    [
      'headline | പാലം വേണോ കടത്തു വേണോ; ഞായറാഴ്ച വോട്ടെടുപ്പ്',
      'byline | സുരേഷ് നായർ',
      'paragraph | മൂന്ന് തീരദേശ പട്ടണങ്ങളിലെ വോട്ടർമാർ ഞായറാഴ്ച തീരുമാനമെടുക്കും, കടത്തിനു പകരം പാലം വേണമോ എന്ന്. പത്തു വർഷത്തെ ചർച്ചകൾക്കു ശേഷമാണ് ഈ തീരുമാനം എന്ന് അധികൃതർ വെള്ളിയാഴ്ച അറിയിച്ചു.',
      'paragraph | വോട്ടെണ്ണൽ തിങ്കളാഴ്ച നടക്കും. എല്ലാ കേന്ദ്രങ്ങളിലും ഒരുക്കങ്ങൾ പൂർത്തിയായതായി അധികൃതർ അറിയിച്ചു. ഇത്തവണ കൂടുതൽ പേർ വോട്ടു ചെയ്യാനെത്തുമെന്നാണ് കരുതുന്നത്.',
    ],
  ],
];

/** Texts whose lines are short for a reason: each stays as it came, a paragraph a line. */
export const NOT_WRAPPED: readonly (readonly [name: string, text: string])[] = [
  [
    'a poem in small letters',
    `the ferry still at the quay

the ferry still at the quay, its lamps
like eggs in a nest of rope. nobody
waits for it now, the tide goes out
under the boards and comes again. say

what you like of bridges, said the captain,
a bridge has never waited for a man
who ran along the pier with his hat
in his hand and his whole life behind.`,
  ],
  [
    'a poem whose sentences run over its lines',
    `What the captain said about the bridge

Nobody comes to the quay now. The tide
goes out under the boards, and the rope
is slack. I have seen forty winters here,
and not one of them
the same. You build a bridge, you lose
a harbour. That is all I know about it,
and nobody asked.

The gulls know. They sit on the rail
and wait. When the last boat has gone
they will go too. So will I.`,
  ],
  [
    'a poem with capitals',
    `The Ferry in November

The ferry lies at anchor by the wall,
And nobody has paid the fare today;
The captain hears the gulls above him call,
And thinks of those the sea has borne away.

He had a wife. She left him in the spring.
He had a boat, and that he has it still.
The bell upon the harbour will not ring
Until the ice has come across the hill.`,
  ],
  [
    'a Hindi poem of even lines',
    `रात की नाव घाट पर ठहरी रही

घाट पर दीये बुझ गए थे सारे उस रात को
रस्सियाँ ढीली थीं पानी चुप था उस बात को
किसी ने कहा कि अब घर को चलो साथी मेरे
कौन जानेगा कि कौन आया था मुलाकात को
नाव अपनी है नदी अपनी है पर मन कहाँ
ढूँढता फिरता है हर घाट पर उस जात को`,
  ],
  [
    'code with long lines',
    `import { readFile } from 'node:fs/promises';

export async function readLines(path: string) {
  // Reads the file at once. it is never larger than a
  // few kilobytes, so that a stream would only cost more
  // than it saves. the caller gives the path of the file,
  // and gets its lines without the line breaks.
  const text = await readFile(path, 'utf8');
  return text.split(/\\r?\\n/).filter((line) => line !== '');
}`,
  ],
  [
    'a wrapped mail',
    `From: Amina Rao <amina@example.org>
To: News desk
Subject: Night bus copy

Dear all, the council approved a night bus on Tuesday
evening by nine votes to four, after a debate that
lasted until midnight. The first bus will run in
October, and tickets will cost the same as by day.`,
  ],
  [
    'a table of names',
    `Attendance at the four meetings of the committee
Amina Rao, transport officer of the town, four
Nadia Ferro, councillor for the harbour, three
Peter van der Berg, captain of the ferry, two
Zoë Müller, engineer of the bridge board, none
Liam O’Hara, clerk of the rural district, four`,
  ],
];
