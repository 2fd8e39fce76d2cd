import { expect, test } from 'vitest';
import type { JsonNode } from '../contract/json';
import { headlineOf } from './headlineOf';

const text = (words: string): JsonNode => ({ type: 'text', text: words });
const doc = (...head: JsonNode[]): JsonNode => ({
  type: 'doc',
  content: [
    { type: 'head', content: [{ type: 'kicker', content: [text('Harbour')] }, ...head] },
    { type: 'body', content: [{ type: 'headline', content: [text('Not in the head')] }] },
  ],
});

test.each([
  [
    'its words across marks',
    doc({ type: 'headline', content: [text('The last '), { ...text('boat'), marks: [{ type: 'italic' }] }] }),
    'The last boat',
  ],
  ['no blanks around it', doc({ type: 'headline', content: [text('\t رحلة ')] }), 'رحلة'],
  ['nothing where it is empty', doc({ type: 'headline' }), ''],
  ['nothing where there is none', doc(), ''],
  ['nothing where there is no head', { type: 'doc' }, ''],
])('gives %s', (_name, story, headline) => {
  expect(headlineOf(story)).toBe(headline);
});
