import type { MarkSpec } from '../block';

const SHELL = { tag: 'em' };

/** Stress, or a title or ship's name. Published as `em`. */
export const italic: MarkSpec = {
  name: 'italic',
  rank: 50,
  editorTag: 'em',
  pasteTags: [{ tag: 'em' }, { tag: 'i' }],
  publish: () => SHELL,
  read: (element) => (['em', 'i', 'cite', 'dfn', 'var'].includes(element.tagName) ? {} : null),
};
