import type { NodeSpec } from '../block';

/** An item of a bulleted or numbered list: a paragraph, then perhaps further ones and lists inside. */
export const listItem: NodeSpec = {
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList | paragraph)*',
  defining: true,
  editorTag: 'li',
  pasteTags: [{ tag: 'li' }],
};
