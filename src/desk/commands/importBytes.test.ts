import { expect, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import { pageOptions } from '../../formats/html/testing/testOptions';
import { writeHtml } from '../../formats/html/writeHtml';
import { externalIdOf } from '../../story/externalId';
import { countedIds } from '../../story/ids';
import { sha256 } from '../container/sha256';
import { importBytes } from './importBytes';

const page = (externalId: string): string => {
  const { doc, ...envelope } = newStory({}, countedIds());
  const story = { ...envelope, doc: { ...doc, attrs: { ...doc.attrs, externalId } } };
  return writeHtml(story, { ...pageOptions, maxWidth: 1600, address: () => '' }).html;
};
const TEXT =
  'A headline\n\nBy Asha Nair\n\nPublished: August 16, 2025, 05:26 IST\n\nThe first paragraph of a story, long enough to be one.\n';
const FOREIGN = '<html><body><article><h1>A headline</h1><p>The first paragraph.</p></article></body></html>';

test.each<readonly [what: string, input: string, source: string, zone: string | undefined, identifier: string]>([
  ['a text', TEXT, 'a.txt', undefined, externalIdOf(sha256(TEXT))],
  ['the same text under another name and zone', TEXT, 'b.txt', 'Asia/Kolkata', externalIdOf(sha256(TEXT))],
  ['a foreign page', FOREIGN, 'a.html', undefined, externalIdOf(sha256(FOREIGN))],
  ['a page of ours', page('urn:uuid:1'), 'a.html', undefined, 'urn:uuid:1'],
  ['a page of ours without one, which leaves as it came', page(''), 'a.html', undefined, ''],
])('%s is named at birth', (_what, input, source, zone, identifier) => {
  const read = importBytes(Buffer.from(input), source, 'auto', zone);
  expect(read.ok && read.value.imported.story.doc.attrs?.externalId).toBe(identifier);
});
