import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { addresses } from './addresses';
import { alsoReadTarget } from './alsoReadTarget';
import { rulesOf } from './testing/rulesOf';
import { alsoRead, storyOf, words } from './testing/storyOf';

const linked = (href: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id: 'p' },
  content: [...words('As '), ...words('told before', { type: 'link', attrs: { href } })],
});

test.each<readonly [address: string, isBad: boolean]>([
  ['https://example.org/a', false],
  ['http://example.org', false],
  ['mailto:desk@example.org', false],
  ['mailto:desk', true],
  ['javascript:alert(1)', true],
  ['https://localhost:3000/a', true],
  ['http://192.168.1.4/a', true],
  ['http://cms.internal/a', true],
  ['https://intranet/a', true],
  ['https://https//example.org/a', true],
  ['https://example.org/https://example.org/a', false],
  ['https://उदाहरण.भारत/समाचार', false],
  ['https://مثال.موقع/خبر', false],
  ['https://example.org/ml/വാർത്ത', false],
  ['https://10.example.org/', false],
])('%s', (address, isBad) => {
  expect(rulesOf(addresses, storyOf([linked(address)]))).toEqual(isBad ? ['p link.bad-address'] : []);
  expect(rulesOf(addresses, storyOf([alsoRead([address])]))).toEqual(isBad ? ['a link.bad-address'] : []);
});

const CANONICAL = { canonical: 'https://www.example.org/bridge/' };

test.each<readonly [name: string, body: readonly JsonNode[], rules: readonly string[]]>([
  ['another story', [alsoRead(['https://example.org/boat'])], []],
  ['no address yet', [alsoRead([''])], []],
  ['the story itself', [alsoRead(['https://example.org/bridge?utm_source=x#top'])], ['a alsoRead.self']],
  ['a page below the story', [alsoRead(['https://example.org/bridge/2'])], []],
  ['twice in one insert', [alsoRead(['https://example.org/boat', 'https://EXAMPLE.org/boat/'])], ['a alsoRead.duplicate']],
  ['twice in two inserts', [alsoRead(['https://example.org/boat']), alsoRead(['https://example.org/boat'], 'b')], ['b alsoRead.duplicate']],
  ['linked in the text', [linked('https://example.org/boat'), alsoRead(['https://example.org/boat'])], ['a alsoRead.duplicate']],
  ['another question', [alsoRead(['https://example.org/?id=1', 'https://example.org/?id=2'])], []],
  ['Hindi paths', [alsoRead(['https://example.org/पुल', 'https://example.org/नाव'])], []],
])('an Also Read to %s', (_name, body, rules) => expect(rulesOf(alsoReadTarget, storyOf(body, {}, CANONICAL))).toEqual(rules));

test('an Also Read to the story itself by its id', () => {
  const own: JsonNode = {
    ...alsoRead(['']),
    content: [{ type: 'alsoReadItem', attrs: { url: '', story: 'urn:uuid:1' }, content: words('Me') }],
  };
  expect(rulesOf(alsoReadTarget, storyOf([own], {}, { externalId: 'urn:uuid:1' }))).toEqual(['a alsoRead.self']);
  expect(rulesOf(alsoReadTarget, storyOf([own], {}, { externalId: 'urn:uuid:2' }))).toEqual([]);
});
