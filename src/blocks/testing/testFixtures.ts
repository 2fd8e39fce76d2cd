import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { safeAddress } from '../../story/address';
import { textOf } from '../../story/walk';
import type { Block } from '../block';
import { checkSchema } from '../schema';
import { FIXTURE_NAMES, readFixture } from './fixture';
import { htmlText } from './htmlText';
import { publishForTest } from './publishForTest';
import { readForTest } from './readForTest';
import { withoutIds } from './withoutIds';

/** The table of a block: each fixture beside `url` against the real schema, to HTML and back. */
export function testFixtures(block: Block, url: string | URL): void {
  describe.each(FIXTURE_NAMES)('%s', (name) => {
    const fixture = readFixture(url, name);
    const { ctx, problems } = publishForTest(fixture.choices ?? {});
    const html = htmlText(block.publish(fixture.node, ctx));

    test('is what the schema says it is', () => {
      const check = () => checkSchema().nodeFromJSON(fixture.node).check();
      if (fixture.refused === undefined) expect(check).not.toThrow();
      else expect(check).toThrow(fixture.refused);
    });

    test('publishes its HTML and lists what does not leave', () => {
      expect(html).toBe(fixture.html);
      expect(problems.map((problem) => problem.rule)).toEqual(fixture.problems ?? []);
      for (const problem of problems) expect(problem.message).toMatch(/^[^a-z].*\.$/su);
    });

    test('reads itself back', () => {
      const back = readForTest(html, fixture.choices?.declarations);
      if (html === '') expect(back).toEqual([]);
      else expect(back.map(withoutIds)).toEqual((fixture.back ?? [fixture.node]).map(withoutIds));
    });

    test('keeps its words and lets no markup in', () => {
      if (html === '') return;
      const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
      const read = readForTest(html, fixture.choices?.declarations).map(textOf).join('\n');
      for (const word of words(textOf(fixture.node)).split(' ')) expect(words(read)).toContain(word);
      expect(strangeIn(html)).toEqual([]);
    });
  });
}

const PLAIN = new Set(
  'p h1 h2 h3 h4 ul ol li dl dt dd figure figcaption blockquote aside section div hr table caption thead tbody tr th td img a abbr span strong em s sub sup time'.split(
    ' ',
  ),
);

/** Places on a page: those of notes, and no other. */
const NOTE = /^note(ref)?-[a-z0-9-]{1,20}(_\d+)?$/;

/** Tags, attributes and addresses of a piece of HTML, as a browser's parser finds them, that no block may write. */
function strangeIn(html: string): readonly string[] {
  const strange: string[] = [];
  const look = (element: Element) => {
    if (!PLAIN.has(element.tagName)) strange.push(element.tagName);
    for (const [name, value] of Object.entries(element.properties)) {
      const address = name === 'href' || (name === 'src' && !String(value).startsWith('images/'));
      if (/^(on|data|style|srcdoc)/i.test(name) || (name === 'id' && !NOTE.test(String(value)))) strange.push(`${element.tagName} ${name}`);
      else if (address && safeAddress(value) === null && !(NOTE.test(String(value).slice(1)) && String(value).startsWith('#')))
        strange.push(`${element.tagName} ${name}`);
    }
    for (const child of element.children) if (child.type === 'element') look(child);
  };
  for (const child of fromHtml(html, { fragment: true }).children) if (child.type === 'element') look(child);
  return strange;
}
