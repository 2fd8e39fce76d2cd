import { closeHistory } from '@tiptap/pm/history';
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import { type Plugin, TextSelection } from '@tiptap/pm/state';
import { BLOCKS } from '../../../blocks';
import { turnInto } from '../commands/turnInto';
import { holdsBlocks } from '../fieldGuard/cells';

/** What is typed at the start of a paragraph turns it into that block, once a space follows it. */
const RULES = BLOCKS.flatMap(({ name, typed = [] }) => typed.map((rule) => ({ name, ...rule })));

/** `## `, `- `, `1. `, `> ` and what else the blocks ask for at the start of a paragraph. One undo gives the signs back. */
export function blockRules(): Plugin {
  return inputRules({
    rules: RULES.map(
      ({ match, name, attrs }) =>
        new InputRule(match, (state, found, start, end) => {
          const $start = state.doc.resolve(start);
          if ($start.depth < 2 || !holdsBlocks($start.node(-1)) || $start.parent.type.name !== 'paragraph') return null;
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
