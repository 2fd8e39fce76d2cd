import type { MarkSpec } from '../block';

/** Stress, or a title or ship's name. Published as `em`. */
export const italic: MarkSpec = {
  name: 'italic',
  rank: 50,
  editorTag: 'em',
  pasteTags: [{ tag: 'em' }, { tag: 'i' }],
  publish: () => ({ tag: 'em' }),
  read: (element) => (['em', 'i', 'cite', 'dfn', 'var'].includes(element.tagName) ? {} : null),
};
