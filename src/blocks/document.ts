import { METADATA, metaProblem } from '../story/metadata';
import type { AttrTable, NodeSpec } from './block';

const metadataAttrs: AttrTable = Object.fromEntries(
  METADATA.map((field) => [field.key, { default: field.default, problem: (value: unknown) => metaProblem(field, value) }]),
);

/** The whole story. Its attributes are the metadata of story/metadata.table.ts. */
export const doc: NodeSpec = { name: 'doc', content: 'head body', attrs: metadataAttrs };

/** The four fields above the text, always all there; an empty one is not published. */
export const head: NodeSpec = {
  name: 'head',
  content: 'kicker headline standfirst byline',
  isolating: true,
  selectable: false,
  editorTag: 'header',
  look: { className: 'sheet__head' },
};

/** The text of the story: one block or more. */
export const body: NodeSpec = { name: 'body', content: 'block+', isolating: true, selectable: false, look: { className: 'sheet__body' } };

/** Text itself, with marks. A line break inside a block does not exist: it starts a new one. */
export const text: NodeSpec = { name: 'text', group: 'inline' };
