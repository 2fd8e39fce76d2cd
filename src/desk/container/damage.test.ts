import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newStory } from '../../blocks/newStory';
import { canonicalJson } from '../../contract/canonicalJson';
import type { JsonValue } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { readStoryBytes } from '../readStory';
import { STORY_MIMETYPE } from './containerFormat';
import { packStory } from './packStory';
import { sha256 } from './sha256';

const PIXEL = Uint8Array.from(Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex'));
const PICTURE = `${sha256(PIXEL)}.gif`;

/** A small story with a picture, and what it must still be after damage. */
function small() {
  const story = newStory({ slug: 'rain', socialPicture: PICTURE }, countedIds());
  const { bytes } = packStory(story, new Map([[PICTURE, PIXEL]]));
  return { bytes, text: canonicalJson(story as unknown as JsonValue) };
}

/** Null where a file is refused; else whether it opens as the original, picture and all. */
function opensAsOriginal(bytes: Uint8Array, text: string): boolean | null {
  const read = readStoryBytes(bytes, 'rain.galley');
  if (!read.ok) {
    expect(read.error.message).toContain('rain.galley');
    return null;
  }
  const picture = read.value.pictures.get(PICTURE);
  return (
    canonicalJson(read.value.story as unknown as JsonValue) === text &&
    picture !== undefined &&
    Buffer.from(picture).equals(Buffer.from(PIXEL))
  );
}

describe('a damaged story opens as the original or not at all', () => {
  const { bytes, text } = small();

  it('undamaged it opens', () => {
    expect(opensAsOriginal(bytes, text)).toBe(true);
  });

  it('with any byte flipped', () => {
    const seen = { refused: 0, original: 0 };
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << ((at * 5) % 8));
      const opened = opensAsOriginal(flipped, text);
      expect(opened, `byte ${at}`).not.toBe(false);
      seen[opened === null ? 'refused' : 'original'] += 1;
    }
    // Most bytes carry content: were the checks off, nearly all would open.
    expect(seen.refused).toBeGreaterThan(seen.original);
  }, 60_000);

  it('cut at any byte', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(opensAsOriginal(bytes.subarray(0, length), text), `cut at ${length}`).toBeNull();
    }
  }, 60_000);

  it('with a block of zeros anywhere, or something behind it', () => {
    for (let at = 0; at < bytes.length; at += 64) {
      const zeroed = Uint8Array.from(bytes);
      zeroed.fill(0, at, at + 64);
      expect(opensAsOriginal(zeroed, text)).not.toBe(false);
    }
    const longer = new Uint8Array(bytes.length + 1000);
    longer.set(bytes);
    expect(opensAsOriginal(longer, text)).not.toBe(false);
  });
});

/** A story file with the manifest that its entries need, whatever they are. */
function forged(entries: { readonly [name: string]: Uint8Array }, change: (zip: Zippable) => void = () => {}): Uint8Array {
  const listed = Object.fromEntries(
    Object.entries({ mimetype: strToU8(STORY_MIMETYPE), ...entries }).map(([name, content]) => [
      name,
      { size: content.length, sha256: sha256(content) },
    ]),
  );
  const zip: Zippable = {
    mimetype: [strToU8(STORY_MIMETYPE), { level: 0 }],
    'manifest.json': strToU8(JSON.stringify({ format: 'galley-manifest', version: 1, entries: listed })),
  };
  for (const [name, content] of Object.entries(entries)) zip[name] = name.startsWith('images/') ? [content, { level: 0 }] : content;
  change(zip);
  return zipSync(zip);
}

const json = (value: unknown) => strToU8(JSON.stringify(value));
const whole = () => json(newStory({}, countedIds()));

describe('a forged story', () => {
  const cases: readonly [string, string, () => Uint8Array][] = [
    ['a plain zip', 'not-a-story', () => zipSync({ 'a.txt': strToU8('a') })],
    ['nothing', 'not-a-story', () => new Uint8Array()],
    ['zeros', 'not-a-story', () => new Uint8Array(1_000_000)],
    ['an entry outside the folder', 'damaged', () => forged({ 'story.json': whole(), '../../evil.sh': strToU8('x') })],
    ['an absolute entry', 'damaged', () => forged({ 'story.json': whole(), '/etc/passwd': strToU8('x') })],
    ['a backslash entry', 'damaged', () => forged({ 'story.json': whole(), 'images\\..\\x': strToU8('x') })],
    [
      'an unlisted picture',
      'damaged',
      () => forged({ 'story.json': whole() }, (zip) => Object.assign(zip, { [`images/${PICTURE}`]: [PIXEL, { level: 0 }] })),
    ],
    ['a picture under a false name', 'damaged', () => forged({ 'story.json': whole(), [`images/${'0'.repeat(64)}.gif`]: PIXEL })],
    ['no story', 'damaged', () => forged({})],
    ['a story that is no JSON', 'damaged', () => forged({ 'story.json': strToU8('{"format":') })],
    ['a story in Latin-1', 'damaged', () => forged({ 'story.json': Uint8Array.from(Buffer.from('{"format":"caf\u00e9"}', 'latin1')) })],
    ['a story of another format', 'not-a-story', () => forged({ 'story.json': json({ format: 'other' }) })],
    [
      '20,000 levels',
      'too-large',
      () =>
        forged({
          'story.json': strToU8(`{"format":"galley-story","version":1,"reader":1,"doc":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
        }),
    ],
    ['3 million empty lists', 'too-large', () => forged({ 'story.json': strToU8(`[${'[],'.repeat(3_000_000)}0]`) })],
    ['a bomb of 20 MB in 20 KB', 'too-large', () => forged({ 'story.json': new Uint8Array(20 * 1024 * 1024).fill(32) })],
  ];
  it.each(cases)('is refused: %s', (_what, code, make) => {
    expect(readStoryBytes(make(), 'evil.galley')).toMatchObject({
      ok: false,
      error: { code, message: expect.stringContaining('evil.galley') },
    });
  });

  it('with a forged size is refused', () => {
    const bytes = Uint8Array.from(forged({ 'story.json': whole() }));
    const at = Buffer.from(bytes).lastIndexOf('story.json') - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 10, true);
    expect(readStoryBytes(bytes, 'evil.galley')).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('with the same entry twice is refused', () => {
    const bytes = Buffer.from(forged({ 'story.json': whole(), [`images/${PICTURE}`]: PIXEL }));
    const text = bytes.toString('latin1').replaceAll(`images/${PICTURE}`, 'story.json'.padEnd(PICTURE.length + 7, ' '));
    expect(readStoryBytes(Uint8Array.from(Buffer.from(text, 'latin1')), 'evil.galley').ok).toBe(false);
  });
});

describe('a story that this Galley cannot edit', () => {
  const doc = newStory({}, countedIds()).doc;
  const cases: readonly [string, string, unknown][] = [
    ['of a newer version', 'newer-version', { format: 'galley-story', version: 99, reader: 99, doc }],
    [
      'with an unknown node',
      'unknown-content',
      { format: 'galley-story', version: 1, reader: 1, doc: { ...doc, content: [...(doc.content ?? []), { type: 'hologram' }] } },
    ],
    [
      'with an unknown attribute',
      'unknown-content',
      { format: 'galley-story', version: 1, reader: 1, doc: { ...doc, attrs: { ...doc.attrs, aura: 1 } } },
    ],
  ];
  it.each(cases)('is kept whole and read-only: %s', (_what, code, story) => {
    const read = readStoryBytes(forged({ 'story.json': json(story) }), 'later.galley');
    expect(read).toMatchObject({ ok: true, value: { problem: { code }, readOnly: expect.stringContaining('later.galley'), story } });
  });
});
