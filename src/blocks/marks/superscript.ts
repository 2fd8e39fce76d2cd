import type { MarkSpec } from '../block';

const SHELL = { tag: 'sup' };

/** A sign above the line: km². Published as `sup`. */
export const superscript: MarkSpec = {
  name: 'superscript',
  rank: 70,
  excludes: 'subscript superscript',
  editorTag: 'sup',
  pasteTags: [{ tag: 'sup' }],
  publish: () => SHELL,
  read: (element) => (element.tagName === 'sup' ? {} : null),
};
