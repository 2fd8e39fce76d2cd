import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleStory } from '../../blocks/testing/sampleStory';
import { storyFile } from '../../story/storyFile';
import { textOf, walk } from '../../story/walk';
import { showText } from './showText';

const words = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

it('shows every word of a story', () => {
  const story = sampleStory();
  const shown = showText(story);
  walk(story.doc, (node) => {
    if (node.content?.some((child) => child.text !== undefined)) expect(words(shown)).toContain(words(textOf(node)));
  });
  expect(shown.endsWith('\n')).toBe(true);
});

it('says what is to be confirmed', () => {
  const { doc } = sampleStory();
  const published = { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' };
  expect(showText(storyFile({ ...doc, attrs: { ...doc.attrs, published } }))).toMatch(/^Published: .*\(zone to be confirmed\)$/m);
});

it('breaks lines at blanks, as late as the width allows, and loses nothing of a text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ക', 'ب', '-'), minLength: 1, maxLength: 120 });
  const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\t', ' \u00a0', '\n');
  const prose = fc.array(fc.tuple(word, blank), { maxLength: 60 }).map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(prose, (text) => {
      const paragraph = { type: 'paragraph', attrs: { id: 'p' }, content: text === '' ? [] : [{ type: 'text', text }] };
      const doc = { type: 'doc', attrs: {}, content: [{ type: 'head' }, { type: 'body', content: [paragraph] }] };
      const lines = showText(storyFile(doc)).slice(0, -1).split('\n');
      expect(lines.join(' ')).toBe(text.replace(/\s+/g, ' ').trim());
      for (const [index, line] of lines.entries()) {
        if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(92);
        const next = lines[index + 1]?.split(' ')[0];
        if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(92);
      }
    }),
  );
});
