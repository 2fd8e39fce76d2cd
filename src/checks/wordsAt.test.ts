import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import type { Finding, Place } from './check';
import { alsoRead, figure, heading, paragraph, storyOf, words } from './testing/storyOf';
import { wordsAt } from './wordsAt';

const linked: JsonNode = {
  type: 'paragraph',
  attrs: { id: 'l' },
  content: [...words('देखें: '), ...words('घाट', { type: 'link', attrs: { href: 'https://example.org/a' } })],
};
const quote: JsonNode = {
  type: 'quote',
  attrs: { id: 'q' },
  content: [paragraph('It came at dawn.', 'qp'), { type: 'attribution', content: [] }],
};
const doc = storyOf(
  [paragraph('പാലം തുറന്നു.', 'm'), heading('الجسر', 3), figure(), alsoRead(['', 'https://example.org/b']), linked, quote],
  {},
  { tags: ['Sea', 'Sky'], seoTitle: 'A bridge', legal: true },
);
const at = (where: Place): Finding => ({ rule: 'r', message: 'The sentence itself.', where });

test.each<readonly [where: Place, words: string]>([
  [{ block: 'm', field: 'paragraph', at: 0, from: 0, to: 2 }, 'പാലം തുറന്നു.'],
  [{ block: 'h3', field: 'heading' }, 'الجسر\nlevel: 3'],
  [{ block: 'headline', field: 'headline' }, 'A bridge for the islands'],
  [{ block: 'f', field: 'caption' }, 'The morning boat waits.'],
  // What no line says is said of the whole block: another picture, another alt text are other words.
  [
    { block: 'f', field: 'alt' },
    `The morning boat waits.\nAsha Rao\npicture: ${'a'.repeat(64)}.jpg\npictureWidth: 2400\npictureHeight: 1600\nalt: A ferry at a pier in fog`,
  ],
  [{ block: 'a', field: 'alsoReadItem', at: 1 }, 'Story 2\nurl: https://example.org/b'],
  [{ block: 'a', field: 'url' }, 'Story 1\nStory 2\nurl: https://example.org/b'],
  // Where a link leads is a part of the words.
  [{ block: 'l', field: 'paragraph', at: 0 }, 'देखें: घाट\nhref: https://example.org/a'],
  // Who is not named said just these words.
  [{ block: 'q', field: 'attribution', at: 0 }, 'It came at dawn.'],
  [{ block: '', field: 'tags' }, '["Sea","Sky"]'],
  [{ block: '', field: 'seoTitle' }, 'A bridge'],
  [{ block: '', field: 'legal' }, 'true'],
  [{ block: '', field: 'published' }, 'null'],
  [{ block: '' }, 'The sentence itself.'],
  [{ block: 'gone', field: 'caption' }, 'The sentence itself.'],
])('%j', (where, said) => expect(wordsAt(doc, [at(where)])(at(where))).toBe(said));
