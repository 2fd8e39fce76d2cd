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
