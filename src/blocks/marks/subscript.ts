import type { MarkSpec } from '../block';

/** A sign below the line: CO₂. Published as `sub`. */
export const subscript: MarkSpec = {
  name: 'subscript',
  rank: 70,
  excludes: 'subscript superscript',
  editorTag: 'sub',
  pasteTags: [{ tag: 'sub' }],
  publish: () => ({ tag: 'sub' }),
  read: (element) => (element.tagName === 'sub' ? {} : null),
};
