import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { type ReactElement, useState } from 'react';
import { safeAddress } from '../../story/address';
import { Button } from '../../ui/Button';
import { FloatingBox } from './FloatingBox';
import { markedRange } from './markedRange';
import { anchorOf, placeOfRange } from './placeOf';

interface Linked {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** Asks for the address of the selected words, or changes the link at the caret. */
export function LinkBox(props: {
  readonly editor: Editor;
  readonly onClose: () => void;
  readonly onOpenLink: (url: string) => void;
}): ReactElement {
  const { editor, onClose, onOpenLink } = props;
  const [linked] = useState(() => linkedAt(editor.state));
  const [text, setText] = useState(linked.href);
  const [wrong, setWrong] = useState(false);
  const place = placeOfRange(editor, linked.from, linked.to);
  const apply = () => {
    const href = safeAddress(text) ?? safeAddress(`https://${text.trim()}`);
    setWrong(href === null);
    if (href === null) return;
    setLink(editor, linked, href);
    onClose();
  };
  return (
    <FloatingBox anchor={anchorOf(place)} label="Link" onClose={onClose}>
      <form
        className="box__row"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <label className="small" htmlFor="link-address">
          Address
        </label>
        <div className={`field__box${wrong ? ' is-block' : ''}`}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the box was opened to fill in this field
            autoFocus
            data-box="link"
            dir="ltr"
            id="link-address"
            onChange={(event) => setText(event.target.value)}
            placeholder="https://"
            value={text}
          />
        </div>
        {wrong ? (
          <p className="box__error" role="alert">
            No link was made. An address begins with https://, http:// or mailto:.
          </p>
        ) : null}
      </form>
      <div className="box__acts">
        <Button kind="ink" onPress={apply} small>
          {linked.href === '' ? 'Link the words' : 'Change link'}
        </Button>
        {linked.href === '' ? null : (
          <>
            <Button kind="line" onPress={() => onOpenLink(linked.href)} small>
              Open
            </Button>
            <Button
              kind="text"
              onPress={() => {
                setLink(editor, linked, '');
                onClose();
              }}
              small
            >
              Remove link
            </Button>
          </>
        )}
      </div>
    </FloatingBox>
  );
}

/** The selected words, or all of the link around the caret. */
function linkedAt(state: EditorState): Linked {
  const { from, to, mark } = markedRange(state, 'link');
  return { from, to, href: String(mark?.attrs.href ?? '') };
}

/** Links a stretch; with '' unlinks it. Where nothing is selected the address itself becomes the words. */
function setLink(editor: Editor, { from, to }: Linked, href: string): void {
  const { state, view } = editor;
  const type = state.schema.marks.link;
  if (type === undefined) return;
  const tr = state.tr.removeMark(from, to, type);
  if (href !== '' && from === to) tr.insert(from, state.schema.text(href, [type.create({ href })]));
  else if (href !== '') tr.addMark(from, to, type.create({ href }));
  view.dispatch(tr);
}
