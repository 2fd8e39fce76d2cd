import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Sentence } from './Sentence';

test.each([
  ['A quotation has no speaker.', 'A quotation has no speaker.'],
  ['“لماذا ألغيت؟” has no address yet.', '“<bdi>لماذا ألغيت؟</bdi>” has no address yet.'],
  ['“one” and “two”', '“<bdi>one</bdi>” and “<bdi>two</bdi>”'],
  ['Nothing in “” here, and one “open', 'Nothing in “” here, and one “open'],
])('%s', (sentence, markup) => {
  expect(renderToStaticMarkup(<Sentence>{sentence}</Sentence>)).toBe(markup);
});
