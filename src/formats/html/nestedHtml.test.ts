import { expect, test } from 'vitest';
import { countedIds } from '../../story/ids';
import { textOf } from '../../story/walk';
import { readHtml } from './readHtml';

const DEPTH = 40;

/** Containers that a block looks into before it says no. */
const NESTS: readonly (readonly [open: string, close: string])[] = [
  ['<ul><li><h2>x</h2>', '</li></ul>'],
  ['<ol><li><h2>x</h2>', '</li></ol>'],
  ['<blockquote><h2>x</h2>', '</blockquote>'],
  ['<section class="live-entry"><h3>x</h3>', '</section>'],
  ['<aside class="fact-box"><h2>x</h2>', '</aside>'],
  ['<aside class="correction"><h2>x</h2>', '</aside>'],
  ['<aside class="also-read"><h2>x</h2>', '</aside>'],
  ['<aside class="key-points"><h2>x</h2>', '</aside>'],
  ['<dl class="q-and-a"><dt>x</dt><dd>', '</dd></dl>'],
  ['<figure class="gallery"><p>x</p>', '</figure>'],
  ['<figure class="quote"><p>x</p>', '</figure>'],
  ['<figure class="embed"><p>x</p>', '</figure>'],
  ['<table><tr><td><h2>x</h2>', '</td></tr></table>'],
  ['<div><h2>x</h2>', '</div>'],
];

test.each(NESTS)('%s nested 40 deep is read, each word once', (open, close) => {
  const html = `<article>${open.repeat(DEPTH)}<p>inmost</p>${close.repeat(DEPTH)}</article>`;
  const read = readHtml(html, { source: 'nested', newId: countedIds(), picture: () => null });
  if (!read.ok) throw new Error(read.error.message);
  const words = textOf(read.value.story.doc).match(/\w+/g) ?? [];
  expect(words.filter((word) => word === 'inmost')).toHaveLength(1);
  expect(words.filter((word) => word === 'x')).toHaveLength(DEPTH);
});
