import { textAttr } from '../attributes';
import type { MarkSpec } from '../block';
import { property } from '../hast';

/** Letters that stand for words, with the words in `title`. Published as `abbr title`; without the words, the letters alone. */
export const abbreviation: MarkSpec = {
  name: 'abbreviation',
  rank: 35,
  attrs: { title: { ...textAttr(300), words: true } },
  inclusive: false,
  editorTag: 'abbr',
  pasteTags: [{ tag: 'abbr[title]' }, { tag: 'acronym[title]' }],
  publish(attrs) {
    const title = String(attrs.title ?? '');
    return title.trim() === '' ? null : { tag: 'abbr', attrs: { title } };
  },
  read(element) {
    const title = ['abbr', 'acronym'].includes(element.tagName) ? property(element, 'title').slice(0, 300) : '';
    return title.trim() === '' ? null : { title };
  },
};
