// @vitest-environment happy-dom
import { getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer, Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { countedIds } from '../../story/ids';
import { emptyDoc } from '../newStory';
import { storyExtensions } from './storyExtensions';

const schema = getSchema(storyExtensions());

function parsed(html: string): string {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const slice = DOMParser.fromSchema(schema).parseSlice(holder);
  return JSON.stringify(slice.content.toJSON());
}

describe('the editor reads foreign HTML', () => {
  it.each([
    ['<h3>Sub</h3>', '"level":3'],
    ['<p><a href="https://example.org/x">x</a></p>', '"href":"https://example.org/x"'],
    ['<p><span lang="hi">नमस्ते</span></p>', '"lang":"hi"'],
    ['<ol><li><p>one</p></li></ol>', '"type":"orderedList"'],
    ['<p><b>x</b></p>', '"type":"bold"'],
  ])('%s', (html, expected) => {
    expect(parsed(html)).toContain(expected);
  });
  it.each(['<p><a href="javascript:alert(1)">x</a></p>', '<p><a>x</a></p>', '<p><span class="author">x</span></p>'])(
    '%s has no mark',
    (html) => {
      expect(parsed(html)).not.toContain('"marks"');
    },
  );
});

describe('the editor reads its own HTML back', () => {
  it('every block and mark with its attributes', () => {
    const doc = emptyDoc({}, countedIds());
    const marked = [
      { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org/?a="1"&b=2' } }, { type: 'bold' }] },
      { type: 'text', text: 'b', marks: [{ type: 'language', attrs: { lang: 'ar', dir: 'ltr' } }] },
    ];
    const body = [
      { type: 'paragraph', attrs: { id: 'p' }, content: marked },
      { type: 'heading', attrs: { id: 'h', level: 4 }, content: [{ type: 'text', text: 'H' }] },
      {
        type: 'orderedList',
        attrs: { id: 'o', start: 7 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: 'i' } }] }],
      },
      {
        type: 'figure',
        attrs: {
          id: 'f',
          alt: '"quoted" 12',
          decorative: true,
          width: 'inset',
          crop: { x: 0, y: 0.1, width: 0.5, height: 0.5 },
          pictureWidth: 12,
        },
        content: [{ type: 'caption', content: [{ type: 'text', text: 'C' }] }, { type: 'credit' }],
      },
      {
        type: 'alsoRead',
        attrs: { id: 'a', label: '12' },
        content: [{ type: 'alsoReadItem', attrs: { url: 'https://example.org/', story: '' } }],
      },
      { type: 'quote', attrs: { id: 'q' }, content: [{ type: 'paragraph', attrs: { id: 'qp' } }, { type: 'attribution' }] },
    ];
    const story = Node.fromJSON(schema, { ...doc, content: [doc.content?.[0], { type: 'body', content: body }] });
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(story.content));
    const again = DOMParser.fromSchema(schema).parse(holder);
    expect(again.content.toJSON()).toEqual(story.content.toJSON());
  });
});
