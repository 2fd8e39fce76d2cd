import type { Editor } from '@tiptap/core';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button';
import { FloatingBox } from './FloatingBox';
import { markedRange, wordRange } from './markedRange';
import { anchorOf, placeOfRange } from './placeOf';

/** Asks what the selected letters (or the word at the caret) stand for, or changes what they say. */
export function AbbreviationBox({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }): ReactElement {
  const [found] = useState(() => {
    const marked = markedRange(editor.state, 'abbreviation');
    return marked.mark === undefined ? { ...wordRange(editor.state), title: '' } : { ...marked, title: String(marked.mark.attrs.title) };
  });
  const [title, setTitle] = useState(found.title);
  const { from, to } = found;
  const place = placeOfRange(editor, from, to);
  const set = (words: string) => {
    const type = editor.schema.marks.abbreviation;
    if (type === undefined) return;
    const tr = editor.state.tr.removeMark(from, to, type);
    editor.view.dispatch(words === '' ? tr : tr.addMark(from, to, type.create({ title: words })));
    onClose();
  };
  const anchor = anchorOf(place);
  if (from === to) {
    return (
      <FloatingBox anchor={anchor} label="Abbreviation" onClose={onClose}>
        <p className="small muted">Select the letters first.</p>
      </FloatingBox>
    );
  }
  const letters = editor.state.doc.textBetween(from, to);
  return (
    <FloatingBox anchor={anchor} label="Abbreviation" onClose={onClose}>
      <form
        className="box__row"
        onSubmit={(event) => {
          event.preventDefault();
          set(title.trim());
        }}
      >
        <label className="small" htmlFor="abbreviation-words">
          What <bdi>{letters}</bdi> stands for
        </label>
        <div className="field__box">
          <input
            // biome-ignore lint/a11y/noAutofocus: the box was opened to fill in this field
            autoFocus
            data-box="abbreviation"
            dir="auto"
            id="abbreviation-words"
            maxLength={300}
            onChange={(event) => setTitle(event.target.value)}
            value={title}
          />
        </div>
      </form>
      <div className="box__acts">
        <Button isDisabled={title.trim() === ''} kind="ink" onPress={() => set(title.trim())} small>
          Keep the words
        </Button>
        {found.title === '' ? null : (
          <Button kind="text" onPress={() => set('')} small>
            Take the words off
          </Button>
        )}
      </div>
    </FloatingBox>
  );
}
