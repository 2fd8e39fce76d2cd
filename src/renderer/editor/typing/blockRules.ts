import { closeHistory } from '@tiptap/pm/history';
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import { type Plugin, TextSelection } from '@tiptap/pm/state';
import type { JsonValue } from '../../../contract/json';
import { turnInto } from '../commands/turnInto';
import { BLOCK_DEPTH } from '../fieldGuard/cells';

/** What a mark at the start of a paragraph turns it into, once a space follows it. */
const RULES: readonly {
  readonly match: RegExp;
  readonly name: string;
  readonly attrs: (match: RegExpMatchArray) => { readonly [key: string]: JsonValue };
}[] = [
  { match: /^(#{2,4}) $/, name: 'heading', attrs: (match) => ({ level: match[1]?.length ?? 2 }) },
  { match: /^[-*] $/, name: 'bulletList', attrs: () => ({}) },
  { match: /^(\d{1,4})\. $/, name: 'orderedList', attrs: (match) => ({ start: Number(match[1]) }) },
  { match: /^> $/, name: 'quote', attrs: () => ({}) },
];

/** `## `, `- `, `1. ` and `> ` at the start of a paragraph. One undo gives the signs back. */
export function blockRules(): Plugin {
  return inputRules({
    rules: RULES.map(
      ({ match, name, attrs }) =>
        new InputRule(match, (state, found, start, end) => {
          const $start = state.doc.resolve(start);
          if ($start.depth !== BLOCK_DEPTH || $start.parent.type.name !== 'paragraph') return null;
          const bare = state.apply(state.tr.delete(start, end));
          const plain = bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, start)));
          const tr = closeHistory(state.tr).delete(start, end);
          let turned = false;
          turnInto(plain, name, attrs(found), (change) => {
            for (const step of change.steps) tr.step(step);
            tr.setSelection(TextSelection.create(tr.doc, change.selection.from));
            turned = true;
          });
          return turned ? tr : null;
        }),
    ),
  });
}
