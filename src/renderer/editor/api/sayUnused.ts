import type { EditorState, Transaction } from '@tiptap/pm/state';
import { blockOf } from '../../../blocks';
import { unusedIn } from '../../../blocks/editor/houseBlocks';

/** Words for what brought blocks into the story, by the `uiEvent` of its transaction. */
const CAME: { readonly [event: string]: string | undefined } = { paste: 'pasted', drop: 'dropped' };

/** Says which blocks that the house does not use a paste or drop has brought: they are kept, for nothing that comes in is lost. */
export function sayUnused(tr: Transaction, after: EditorState, say: (sentence: string) => void): void {
  const came = CAME[String(tr.getMeta('uiEvent'))];
  if (came === undefined || !tr.docChanged) return;
  const before = unusedIn(after, tr.before);
  const names = [...unusedIn(after, after.doc)].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : []));
  if (names.length === 0) return;
  const labels = names.map((name) => blockOf(name)?.label ?? name);
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(labels);
  say(`The house does not use ${list}. What was ${came} is kept; the checks list it.`);
}
