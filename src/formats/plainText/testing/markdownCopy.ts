/** Articles as note tools write them: the text, what an editor makes of it (what each block is, a bar, its words), and what is marked (mark, colon, words). */
export const MARKDOWN: readonly (readonly [name: string, text: string, blocks: readonly string[], marks: readonly string[]])[] = [
  [
    'English',
    `# Council approves *night* bus

**By Amina Rao**

The council approved a **night bus** on Tuesday evening by [nine votes to four](https://example.org/votes "The minutes"), after a debate that lasted until ~~noon~~ _midnight_.

## Who pays

The transport officer said tickets will cost **_the same_ as during the day**, and the town will pay the rest. It is in the file night_bus_2025 at 3 * 4 \\* 2.

![Drivers outside the hall](https://example.org/hall.jpg)
*Drivers wait outside the town hall on Tuesday.*

> Nobody should have to walk home at three.
> It is a matter of dignity.
> — Nadia Ferro

### What is next

- four lines, every **forty** minutes
- the same tickets

Also Read: [The bridge vote](https://example.org/bridge)

---

A tender goes out in September, and the first bus is expected to run in the second week of October if all goes well.`,
    [
      'headline | Council approves night bus',
      'byline | Amina Rao',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until noon midnight.',
      'heading | Who pays',
      'paragraph | The transport officer said tickets will cost the same as during the day, and the town will pay the rest. It is in the file night_bus_2025 at 3 * 4 * 2.',
      'figure | Drivers wait outside the town hall on Tuesday.',
      'quote | Nobody should have to walk home at three.\nIt is a matter of dignity.\nNadia Ferro',
      'heading | What is next',
      'bulletList | four lines, every forty minutes',
      'bulletList | the same tickets',
      'alsoRead | The bridge vote',
      'divider | ',
      'paragraph | A tender goes out in September, and the first bus is expected to run in the second week of October if all goes well.',
    ],
    [
      'italic: night',
      'bold: night bus',
      'link: nine votes to four',
      'strike: noon',
      'italic: midnight',
      'bold: the same',
      'italic: the same',
      'bold:  as during the day',
      'italic: Drivers wait outside the town hall on Tuesday.',
      'bold: forty',
    ],
  ],
  [
    'Hindi',
    `# नदी पुल पर मतदान रविवार को

लेखक: रवि शर्मा

तीन कस्बों के मतदाता **रविवार** को तय करेंगे कि नाव की जगह पुल बने या नहीं, [अधिकारियों ने](https://example.org/hi) यह जानकारी दी।

## खर्च कौन देगा

मतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए पूरी व्यवस्था की गई है, एक अधिकारी ने बताया।`,
    [
      'headline | नदी पुल पर मतदान रविवार को',
      'byline | रवि शर्मा',
      'paragraph | तीन कस्बों के मतदाता रविवार को तय करेंगे कि नाव की जगह पुल बने या नहीं, अधिकारियों ने यह जानकारी दी।',
      'heading | खर्च कौन देगा',
      'paragraph | मतगणना सोमवार को होगी और सभी केंद्रों पर इसके लिए पूरी व्यवस्था की गई है, एक अधिकारी ने बताया।',
    ],
    ['bold: रविवार', 'link: अधिकारियों ने'],
  ],
  [
    'Arabic',
    `# سكان البلدات الثلاث يصوتون على الجسر الأحد

بقلم: ليلى منصور

يقرر الناخبون في **ثلاث بلدات ساحلية** يوم الأحد ما إذا كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما.

## من يدفع الكلفة

> لا أحد هنا يريد إيقاف العبّارة.

وقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد إعادة فرز أصوات البريد في الجزيرتين الصغيرتين.`,
    [
      'headline | سكان البلدات الثلاث يصوتون على الجسر الأحد',
      'byline | ليلى منصور',
      'paragraph | يقرر الناخبون في ثلاث بلدات ساحلية يوم الأحد ما إذا كان جسر سيحل محل العبّارة التي نقلتهم تسعين عاما.',
      'heading | من يدفع الكلفة',
      'quote | لا أحد هنا يريد إيقاف العبّارة.',
      'paragraph | وقال مكتب الانتخابات إن النتيجة متوقعة يوم الاثنين بعد إعادة فرز أصوات البريد في الجزيرتين الصغيرتين.',
    ],
    ['bold: ثلاث بلدات ساحلية'],
  ],
  [
    'Malayalam',
    `## പാലം വേണോ കടത്തു വേണോ; ഞായറാഴ്ച വോട്ടെടുപ്പ്

ലേഖകൻ: സുരേഷ് നായർ

കൊച്ചി: മൂന്ന് തീരദേശ പട്ടണങ്ങളിലെ *വോട്ടർമാർ* ഞായറാഴ്ച തീരുമാനമെടുക്കും, കടത്തിനു പകരം പാലം വേണമോ എന്ന്, വോട്ടെണ്ണൽ പിറ്റേന്നു തന്നെ.

![](https://example.org/kadavu.jpg "കടവിൽ തോണി കാത്തുനിൽക്കുന്ന യാത്രക്കാർ.")

എല്ലാ കേന്ദ്രങ്ങളിലും ഒരുക്കങ്ങൾ പൂർത്തിയായതായി അധികൃതർ വെള്ളിയാഴ്ച അറിയിച്ചു, കൂടുതൽ പേർ വോട്ടു ചെയ്യാനെത്തുമെന്നാണ് കരുതുന്നത്.`,
    [
      'headline | പാലം വേണോ കടത്തു വേണോ; ഞായറാഴ്ച വോട്ടെടുപ്പ്',
      'byline | സുരേഷ് നായർ',
      'dateline | കൊച്ചി',
      'paragraph | മൂന്ന് തീരദേശ പട്ടണങ്ങളിലെ വോട്ടർമാർ ഞായറാഴ്ച തീരുമാനമെടുക്കും, കടത്തിനു പകരം പാലം വേണമോ എന്ന്, വോട്ടെണ്ണൽ പിറ്റേന്നു തന്നെ.',
      'figure | കടവിൽ തോണി കാത്തുനിൽക്കുന്ന യാത്രക്കാർ.',
      'paragraph | എല്ലാ കേന്ദ്രങ്ങളിലും ഒരുക്കങ്ങൾ പൂർത്തിയായതായി അധികൃതർ വെള്ളിയാഴ്ച അറിയിച്ചു, കൂടുതൽ പേർ വോട്ടു ചെയ്യാനെത്തുമെന്നാണ് കരുതുന്നത്.',
    ],
    ['italic: വോട്ടർമാർ'],
  ],
  [
    'with properties above',
    `---
title: "Council approves night bus"
subtitle: Nine votes to four after a debate until midnight
author: Amina Rao
date: 2025-08-16 05:26 +05:30
tags: [night bus, Haldwick]
layout: post
---

# Council approves night bus

The council approved a **night bus** on Tuesday evening by nine votes to four, after a debate that lasted until midnight.

The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.`,
    [
      'headline | Council approves night bus',
      'standfirst | Nine votes to four after a debate until midnight',
      'byline | Amina Rao',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight.',
      'paragraph | The first bus will run in October, the transport officer said, and tickets will cost the same as during the day.',
    ],
    ['bold: night bus'],
  ],
  [
    'with the writer among the properties and in a byline',
    `---
title: Rain closes the old bridge
author: Amina Rao
---

By **Amina Rao**

The river rose by *two metres* on Thursday night, the district office said, and two hundred families slept in schools.

## What is closed

- the old bridge
- the market road

Both stay closed until the water falls, the [office](https://example.org/office) said, and buses turn round at the town hall.`,
    [
      'headline | Rain closes the old bridge',
      'byline | Amina Rao',
      'paragraph | The river rose by two metres on Thursday night, the district office said, and two hundred families slept in schools.',
      'heading | What is closed',
      'bulletList | the old bridge',
      'bulletList | the market road',
      'paragraph | Both stay closed until the water falls, the office said, and buses turn round at the town hall.',
    ],
    ['italic: two metres', 'link: office'],
  ],
  [
    'wrapped, with a hostile address and a title that is one link',
    `# Council approves night bus after long debate

By Amina Rao

The council approved a **night bus** on Tuesday evening by
nine votes to four, after a debate that [lasted until
midnight](https://example.org/debate). The first bus will run in October,
and [nobody](javascript:alert(1)) knows what tickets will cost, or
whether the town can pay.

Tickets will cost the *same* as during the day. The town
will pay the rest out of parking fees, which the shops hate.`,
    [
      'headline | Council approves night bus after long debate',
      'byline | Amina Rao',
      'paragraph | The council approved a night bus on Tuesday evening by nine votes to four, after a debate that lasted until midnight. The first bus will run in October, and [nobody](javascript:alert(1)) knows what tickets will cost, or whether the town can pay.',
      'paragraph | Tickets will cost the same as during the day. The town will pay the rest out of parking fees, which the shops hate.',
    ],
    ['bold: night bus', 'link: lasted until midnight', 'italic: same'],
  ],
];

/** Texts with signs that Markdown has too: they are left to the letter. */
export const NOT_MARKDOWN: readonly (readonly [name: string, text: string])[] = [
  [
    'a script',
    `# Reads all lines of the file and prints them again\nimport sys\n\n## The main part of this small program\ndef main(path):\n    # It opens the file that is named, reads every line of it, and prints each of them.\n    for line in open(path):\n        print(line)`,
  ],
  ['CSV with signs', 'name,note,votes\nHaldwick,**yes**,412\nPort Velda,[no](https://example.org),98'],
  ['a chat with stars', '*Amina:* the council said yes\n*Desk:* pic?\n*Amina:* tomorrow'],
  [
    'a readme with code',
    '# A tool that reads articles\n\nIt reads an article and writes a story of it, with every word of it in its place.\n\n```\nnpm install\n```\n\n## How it is used by the desk\n\nCall it with the name of a file, and it writes a story beside the file that you gave it.',
  ],
];
