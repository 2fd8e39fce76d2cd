import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newStory } from '../../blocks/newStory';
import { countedIds } from '../../story/ids';
import { STORY_MIMETYPE } from './containerFormat';
import { packStory } from './packStory';
import { plainEntries } from './plainEntries';
import { sha256 } from './sha256';
import { anyEntries } from './unzipEntries';

const PIXEL = Uint8Array.from(Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex'));
const PICTURE = `${sha256(PIXEL)}.gif`;
const whole = packStory(newStory({ slug: 'rain', socialPicture: PICTURE }, countedIds()), new Map([[PICTURE, PIXEL]])).bytes;

const inWords = (entries: ReadonlyMap<string, Uint8Array>) =>
  Array.from(entries, ([name, content]) => `${name} ${Buffer.from(content).toString('hex')}`).join('\n');

/** The short way is taken only where the long one finds the very same entries. True where it was taken. */
function holdsFor(bytes: Uint8Array, what: string): boolean {
  const plain = plainEntries(bytes);
  if (plain === null) return false;
  expect(inWords(plain), what).toBe(inWords(anyEntries(bytes)));
  return true;
}

describe('the short way through a story file', () => {
  it('is taken for what Galley writes', () => {
    expect(holdsFor(whole, 'whole')).toBe(true);
    expect([...(plainEntries(whole)?.keys() ?? [])]).toEqual(['mimetype', 'manifest.json', 'story.json', `images/${PICTURE}`]);
  });

  it('gives pictures that do not stand in the bytes of the file', () => {
    expect(plainEntries(whole)?.get(`images/${PICTURE}`)?.buffer).not.toBe(whole.buffer);
  });

  it('agrees with the long way under flips of bits in every byte', () => {
    let taken = 0;
    for (let at = 0; at < whole.length * 8; at += 3) {
      const flipped = Uint8Array.from(whole);
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
      if (holdsFor(flipped, `bit ${at}`)) taken += 1;
    }
    expect(taken).toBeGreaterThan(0);
  }, 120_000);

  it('is not taken for a file that is cut or goes on', () => {
    for (let length = 0; length < whole.length; length += 1) expect(plainEntries(whole.subarray(0, length)), `cut at ${length}`).toBeNull();
    expect(plainEntries(Buffer.concat([whole, Buffer.alloc(1)]))).toBeNull();
  });

  it.each<[string, Zippable]>([
    ['an entry that no story has', { 'a.txt': strToU8('a') }],
    ['a packed picture', { [`images/${PICTURE}`]: [new Uint8Array(4000), { level: 9 }] }],
    ['a mimetype over its limit', { mimetype: [new Uint8Array(101), { level: 0 }] }],
    ['an extra field', { 'story.json': [strToU8('{}'), { extra: { 7: strToU8('x') } }] }],
    ['a comment', { 'story.json': [strToU8('{}'), { comment: 'x' }] }],
    ['a folder', { images: {} }],
  ])('is not taken for %s', (_what, more) => {
    expect(plainEntries(zipSync({ mimetype: [strToU8(STORY_MIMETYPE), { level: 0 }] }))).not.toBeNull();
    expect(plainEntries(zipSync({ mimetype: [strToU8(STORY_MIMETYPE), { level: 0 }], ...more }))).toBeNull();
  });

  it('is not taken for a size that is not true', () => {
    const bytes = Uint8Array.from(zipSync({ 'story.json': new Uint8Array(5000).fill(32) }));
    const view = new DataView(bytes.buffer);
    const listed = Buffer.from(bytes).lastIndexOf('story.json') - 46;
    for (const size of [0, 10, 4999, 5001, 9_999_999]) {
      view.setUint32(22, size, true);
      view.setUint32(listed + 24, size, true);
      expect(plainEntries(bytes), String(size)).toBeNull();
    }
  });
});
