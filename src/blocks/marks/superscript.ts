import type { MarkSpec } from '../block';

/** A sign above the line: km². Published as `sup`. */
export const superscript: MarkSpec = {
  name: 'superscript',
  rank: 70,
  excludes: 'subscript superscript',
  editorTag: 'sup',
  pasteTags: [{ tag: 'sup' }],
  publish: () => ({ tag: 'sup' }),
  read: (element) => (element.tagName === 'sup' ? {} : null),
};
