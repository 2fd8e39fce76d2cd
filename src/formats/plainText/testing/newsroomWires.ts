/** Copy as agencies and press offices send it, line by line: what each becomes (all its pieces in order), a bar, the line. {1} and {2} are paragraphs of a report. */
export const WIRES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'ap wire',
    [
      'furniture | AP-Harbour-Bridge',
      'headline | Harbour towns vote on bridge after decade of talks',
      'label byline | By ZOË MÜLLER',
      'byline | Associated Press',
      'dateline paragraph | PORT VELDA (AP) — Voters in three harbour towns decide on Sunday whether a bridge replaces the ferry that has carried them for ninety years.',
      'paragraph | The result is expected on Monday, the electoral office said, after a recount of postal ballots in the two smaller islands.',
      'paragraph | “Nobody here hates the ferry,” said Amina Rao, who keeps the ticket office. “We hate the timetable.”',
      'furniture | ___',
      'paragraph | Follow AP’s coverage of elections at https://example.org/elections',
    ],
  ],
  [
    'reuters wire',
    [
      'headline | UPDATE 2-Harbour towns vote on bridge, ferry shares fall',
      'label byline | By Peter van der Berg',
      'dateline paragraph | PORT VELDA, Aug 16 (Reuters) - Shares of the ferry company fell 4% on Saturday as three harbour towns prepared to vote on a bridge.',
      'paragraph | The company declined to comment on the vote, and said that its results would be published in September as planned.',
      'label byline label byline | (Reporting by Peter van der Berg; Editing by Nadia Ferro)',
      'paragraph | ((peter.vanderberg@example.org; +44 20 5555 0100))',
    ],
  ],
  [
    'reuters local end',
    [
      'headline | Ferry company names new chair',
      'dateline paragraph | LONDON, Aug 16 (Reuters) - The ferry company on Friday named Amina Rao as its chair, replacing a man who had served for eleven years.',
      'paragraph | Rao will take office in October, the company said in a statement to the exchange, subject to the approval of shareholders.',
      'label byline byline label byline | Reporting by Peter van der Berg in London; Editing by Nadia Ferro',
      'paragraph | Our Standards: The Example Trust Principles.',
    ],
  ],
  [
    'ends',
    ['headline | Council approves night bus', 'label byline | By Amina Rao', 'paragraph | {1}', 'paragraph | {2}', 'furniture | ENDS'],
  ],
  [
    'ends hash',
    ['headline | Council approves night bus', 'label byline | By Amina Rao', 'paragraph | {1}', 'paragraph | {2}', 'furniture | ###'],
  ],
  [
    'ends 30',
    ['headline | Council approves night bus', 'label byline | By Amina Rao', 'paragraph | {1}', 'paragraph | {2}', 'furniture | -30-'],
  ],
  [
    'ends wordcount',
    [
      'kicker | NIGHTBUS',
      'headline | Council approves night bus',
      'label byline | By Amina Rao',
      'paragraph | {1}',
      'paragraph | {2}',
      'furniture | Ends',
      'furniture | Word count: 412',
    ],
  ],
  [
    'slug lines',
    [
      'furniture | Slug: NIGHTBUS',
      'label headline | Headline: Council approves night bus',
      'label standfirst | Standfirst: After a debate until midnight, the first bus will run in October',
      'label byline | Byline: Amina Rao',
      'furniture | Words: 412',
      '',
      'paragraph | {1}',
      '',
      'paragraph | {2}',
    ],
  ],
  [
    'embargo',
    [
      'label embargo | EMBARGOED UNTIL 00:01 GMT 17 AUGUST 2025',
      'headline | Report says night buses cut accidents by a third',
      'dateline paragraph | Haldwick, 16 August 2025 - Night buses cut road accidents among young people by a third, according to a report published today.',
      'paragraph | The authors looked at ten towns over six years and compared them with towns that have no night bus at all.',
      'furniture | Ends',
      'heading | Notes to editors',
      'paragraph | 1. The report is available on request.',
      'paragraph | Contact: Nadia Ferro, press office, 020 5555 0100',
    ],
  ],
  [
    'for immediate release',
    [
      'furniture | FOR IMMEDIATE RELEASE',
      'published | 16 August 2025',
      'headline | Night buses to run from October',
      'paragraph | The transport board today announced that night buses will run from October on four lines through the harbour towns.',
      'paragraph | Tickets will cost the same as during the day, and drivers will be paid a supplement, the board said in its statement.',
      'furniture | -ENDS-',
      'paragraph | For further information: press@example.org',
    ],
  ],
  [
    'more takes',
    [
      'headline | Council approves night bus',
      'label byline | By Amina Rao',
      'paragraph | {1}',
      'furniture | MORE',
      'paragraph | {2}',
      'furniture | (more)',
      'paragraph | "It is about time," said one driver who had waited outside the hall since seven in the evening with his colleagues.',
    ],
  ],
  [
    'hindi wire',
    [
      'headline | नदी पुल पर मतदान रविवार को',
      'dateline paragraph | हल्दीपुर, 16 अगस्त (भाषा) तीन कस्बों के मतदाता रविवार को तय करेंगे कि नाव की जगह पुल बने या नहीं, अधिकारियों ने यह जानकारी दी।',
      'paragraph | मतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए पूरी व्यवस्था की गई है, एक अधिकारी ने बताया।',
      'paragraph | भाषा अमित रंजन',
      'paragraph | रंजन',
    ],
  ],
  [
    'arabic wire',
    [
      'headline | سكان البلدات الثلاث يصوتون على الجسر الأحد',
      'dateline paragraph | بورت فيلدا (رويترز) - يقرر الناخبون في ثلاث بلدات ساحلية يوم الأحد ما إذا كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما.',
      'paragraph | وقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد إعادة فرز أصوات البريد في الجزيرتين الصغيرتين.',
      'label byline label byline | (إعداد ليلى منصور - تحرير كريم الناصر)',
    ],
  ],
  ['dateline forms', ['headline | Council approves night bus', 'dateline paragraph | HALDWICK, England — {1}', 'paragraph | {2}']],
  ['dateline pti', ['headline | Council approves night bus', 'dateline paragraph | New Delhi, Aug 16 (PTI): {1}', 'paragraph | {2}']],
  [
    'dateline month day',
    ['headline | Council approves night bus', 'paragraph | HALDWICK, August 16', 'paragraph | {1}', 'paragraph | {2}'],
  ],
  [
    'afp',
    [
      'headline | Council approves night bus',
      'dateline paragraph | Haldwick, Aug 16, 2025 (AFP) - {1}',
      'paragraph | {2}',
      'paragraph | abc-def/ghi',
      'furniture | © Agence France-Presse',
    ],
  ],
  [
    'copyright',
    [
      'headline | Council approves night bus',
      'label byline | By Amina Rao',
      'paragraph | {1}',
      'paragraph | {2}',
      'furniture | © 2025 Example News. All rights reserved.',
      'label alsoRead | Read next: The bridge vote',
    ],
  ],
];
