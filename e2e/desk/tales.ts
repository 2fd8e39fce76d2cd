import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newStory } from '../../src/blocks/newStory';
import type { JsonNode, JsonValue } from '../../src/contract/json';
import { packStory } from '../../src/desk/container/packStory';
import { writeStory } from '../../src/desk/storyOnDisk';
import { countedIds } from '../../src/story/ids';
import { storyFile } from '../../src/story/storyFile';
import { mapNodes } from '../../src/story/walk';

/** Words of a story in one language: long enough to need several lines of every column. */
export interface Tale {
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
}

/** A long headline in each of the scripts that Galley brings faces for. */
export const TALES: readonly [Tale, Tale, Tale, Tale] = [
  {
    language: 'en',
    headline: 'Ferry talks end without a deal, but both sides will meet again next month in Port Velda',
    standfirst: 'After four hours in the old customs house, the mayor and the operator agreed to meet again.',
    byline: 'Nadia Ferro',
  },
  {
    language: 'hi',
    headline:
      '‘पुल सबके लिए है’: नाव सेवा पर चार घंटे की बैठक, महापौर ने नए पुल के संकेत दिए, क्षत्रिय संगठनों ने ज्ञापन सौंपा और अगले महीने फिर मिलने का निर्णय हुआ',
    standfirst: 'किसी समझौते पर हस्ताक्षर नहीं हुए, लेकिन दोनों पक्षों ने अगले महीने फिर मिलने की बात कही।',
    byline: 'रवि शर्मा',
  },
  {
    language: 'ar',
    headline: 'محادثات العبّارة تنتهي من دون اتفاق والجانبان يلتقيان مجدداً الشهر المقبل',
    standfirst: 'بعد أربع ساعات في دار الجمارك القديمة اتفق العمدة والمشغّل على اللقاء مجدداً.',
    byline: 'ليلى حداد',
  },
  {
    language: 'ml',
    headline: 'പാലം എല്ലാവർക്കും: കടത്തുസർവീസിനെക്കുറിച്ച് നാലുമണിക്കൂർ ചർച്ച, പുതിയ പാലത്തിന് സൂചന നൽകി മേയർ',
    standfirst: 'ഒരു കരാറിലും ഒപ്പുവച്ചില്ലെങ്കിലും ഇരുകൂട്ടരും അടുത്ത മാസം വീണ്ടും കാണും.',
    byline: 'അനിത നായർ',
  },
];

/** The document of a tale; `metadata` by key. */
function docOf(tale: Tale, metadata: { readonly [key: string]: JsonValue }): JsonNode {
  const { doc } = newStory({ language: tale.language, ...metadata }, countedIds('t'));
  const words: Readonly<Record<string, string>> = { ...tale, paragraph: Array.from({ length: 9 }, () => tale.standfirst).join(' ') };
  return mapNodes(doc, (node) => {
    const text = words[node.type];
    return text === undefined ? node : { ...node, content: [{ type: 'text', text }] };
  });
}

/** Writes a tale as `NAME.galley` into a folder. */
export async function writeTale(
  folder: string,
  name: string,
  tale: Tale,
  metadata: { readonly [key: string]: JsonValue } = {},
): Promise<void> {
  const written = await writeStory(join(folder, `${name}.galley`), storyFile(docOf(tale, metadata)), new Map());
  if (!written.ok) throw new Error(written.error.message);
}

/** Writes a tale as a later Galley would: in a format of its own, with a block that this Galley does not know. */
export function writeLater(folder: string, name: string, tale: Tale): void {
  const doc = docOf(tale, {});
  const [head, body] = doc.content ?? [];
  if (head === undefined || body === undefined) throw new Error('A story has a head and a body.');
  const unknown = { type: 'hologram', attrs: { id: 'h1' }, content: [{ type: 'text', text: tale.standfirst }] };
  const later = { ...doc, content: [head, { ...body, content: [...(body.content ?? []), unknown] }] };
  writeFileSync(join(folder, `${name}.galley`), packStory({ ...storyFile(later), version: 99 }, new Map()).bytes);
}
