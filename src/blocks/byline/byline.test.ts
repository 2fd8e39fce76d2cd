import { expect, test } from 'vitest';
import { outline } from '../testing/outline';
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
