import type { MarkSpec } from '../block';

/** Words that no longer hold, still to be read: a score, a price, a name that was put right. Published as `s`. */
export const strike: MarkSpec = {
  name: 'strike',
  rank: 60,
  editorTag: 's',
  pasteTags: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }],
  publish: () => ({ tag: 's' }),
  read: (element) => (['s', 'del', 'strike'].includes(element.tagName) ? {} : null),
};
