import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { QuoteMarks } from './quotes.table';
import { substitution } from './substitution';

/** Curls quotation marks, as `quotes` or else the language has them, and draws dashes while typing, in the language of the words. The first undo takes back the substitution alone. */
export function smartTyping(quotes: (language: string) => QuoteMarks | null): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view;
        const $from = state.doc.resolve(from);
        // Source is typed to the letter.
        if (view.composing || text.length !== 1 || !$from.parent.isTextblock || $from.parent.type.spec.code) return false;
        if (!$from.sameParent(state.doc.resolve(to))) return false;
        const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 20), $from.parentOffset, undefined, '￼') + text;
        const mark = $from.marks().find((one) => one.type.name === 'language');
        const language = String(mark?.attrs.lang || state.doc.attrs.language || '');
        const change = substitution(before, language, quotes(language));
        if (change === null) return false;
        view.dispatch(state.tr.insertText(text, from, to).scrollIntoView());
        const end = from + text.length;
        view.dispatch(closeHistory(view.state.tr).insertText(change.text, end - change.length, end));
        // What is typed next is a step of its own again.
        view.dispatch(closeHistory(view.state.tr));
        return true;
      },
    },
  });
}
