import { expect, test } from 'vitest';
import type { JsonNode } from '../../contract/json';
import { htmlText } from '../testing/htmlText';
import { outline } from '../testing/outline';
import { publishForTest } from '../testing/publishForTest';
import { readForTest } from '../testing/readForTest';
import { testFixtures } from '../testing/testFixtures';
import { byline } from './byline';

testFixtures(byline, import.meta.url);

test.each([
  [
    '<p class="byline">By <a rel="author" href="https://example.org/rao">Asha Rao</a></p>',
    'byline“By [contributor https://example.org/rao:Asha Rao]”',
  ],
  ['<p class="byline">By <a rel="nofollow author" href="/staff/rao">Asha Rao</a></p>', 'byline“By [contributor:Asha Rao]”'],
  [
    '<div class="post byline"><span class="author role-editor">Lee</span>, <a href="https://example.org/">desk</a></div>',
    'byline“[contributor editor:Lee], [link https://example.org/:desk]”',
  ],
  // A person inside a link cannot be both: the person stays, with the words.
  [
    '<p class="byline"><a href="https://example.org/"><span class="author">Lee</span> and others</a></p>',
    'byline“[contributor:Lee][link https://example.org/: and others]”',
  ],
])('%s is read as %s', (html, blocks) => {
  expect(outline(readForTest(html))).toBe(blocks);
});

const person = (text: string, role: string | null, id: string) => ({
  type: 'text',
  text,
  marks: [{ type: 'contributor', attrs: { id, role, url: '' } }],
});

test('a person without a role is to be confirmed, once, by the whole name', () => {
  const content = [
    person('Asha ', null, 'a'),
    { ...person('Rao', null, 'a'), marks: [...person('', null, 'a').marks, { type: 'italic' }] },
    person('Lee', 'editor', 'b'),
  ];
  expect(byline.advice?.({ type: 'byline', attrs: { id: 'x' }, content })).toEqual([
    {
      level: 'warn',
      rule: 'byline.no-role',
      message: 'What Asha Rao did for the story is to be confirmed.',
      where: { block: 'x', field: 'byline' },
    },
  ]);
});

test.each<readonly [string, readonly JsonNode[], string]>([
  ['a reporter', [person('Asha Rao', 'reporter', 'a')], '<span class="byline-label">Written by </span>'],
  ['a writer behind a blank', [{ type: 'text', text: ' ' }, person('Lee', 'writer', 'a')], '<span class="byline-label">Written by </span>'],
  ['a translator', [person('Lee', 'translator', 'a')], ''],
  ['a person whose role is to be confirmed', [person('Lee', null, 'a')], ''],
  ['words of its own', [{ type: 'text', text: 'Reported by ' }, person('Lee', 'reporter', 'a')], ''],
  ['a bare name', [{ type: 'text', text: 'Lee' }], ''],
])('a byline that opens with %s has the label of the house, and is read without it', (_, content, label) => {
  const node = { type: 'byline', attrs: { id: 'x' }, content };
  const html = htmlText(byline.publish(node, publishForTest({ bylineLabel: true }).ctx));
  const bare = htmlText(byline.publish(node, publishForTest({}).ctx));
  expect(html).toBe(bare.replace('<p class="byline">', `<p class="byline">${label}`));
  expect(readForTest(html)).toEqual(readForTest(bare));
});
