import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { joinMarks, readMarks } from './readMarks';

function elementOf(html: string): Element {
  const [element] = fromHtml(html, { fragment: true }).children;
  if (element?.type !== 'element') throw new Error(`no element in ${html}`);
  return element;
}

test.each([
  ['<strong>x</strong>', '_', ['bold']],
  ['<i lang="hi">x</i>', 'language bold italic', ['language', 'italic']],
  ['<i lang="hi">x</i>', 'bold', []],
  ['<a href="https://example.org/" lang="hi">x</a>', '_', ['language', 'link']],
  ['<a href="https://example.org/" rel="author">x</a>', '_', ['contributor']],
  ['<a href="https://example.org/" rel="author">x</a>', 'link', ['link']],
  ['<a href="javascript:alert(1)">x</a>', '_', []],
  ['<a name="x">x</a>', '_', []],
  ['<span class="author role-Reporter!">x</span>', '_', ['contributor']],
  ['<span>x</span>', '_', []],
  ['<code>x</code>', '_', []],
])('%s with %s carries %j', (html, allowed, names) => {
  expect(readMarks(elementOf(html), allowed).map((mark) => mark.type)).toEqual(names);
});

test.each([
  [['bold'], ['italic'], ['bold', 'italic']],
  [['italic'], ['language', 'bold'], ['language', 'bold', 'italic']],
  [['link'], ['contributor'], ['contributor']],
  [['contributor', 'bold'], ['link'], ['link', 'bold']],
  [['bold'], ['bold'], ['bold']],
])('%j around %j is %j', (outer, inner, joined) => {
  const marks = (names: readonly string[]) => names.map((type) => ({ type }));
  expect(joinMarks(marks(outer), marks(inner)).map((mark) => mark.type)).toEqual(joined);
});
