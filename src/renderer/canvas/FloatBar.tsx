import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactElement, useEffect, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../../ui/IconButton';
import type { EditorApi, EditorCommand } from '../editor/EditorApi';
import { Alarm } from '../timing/Alarm';
import { AtPlace } from './AtPlace';
import { type Place, placeOfRange } from './placeOf';

interface Shown {
  readonly place: Place;
  readonly marks: readonly string[];
}

/** How long the selection rests before the bar comes, ms. */
const SETTLE = 120;

const BUTTONS: readonly { readonly command: EditorCommand; readonly icon: string; readonly label: string; readonly mark: string }[] = [
  { command: 'format.bold', icon: 'bold', label: 'Bold', mark: 'bold' },
  { command: 'format.italic', icon: 'italic', label: 'Italic', mark: 'italic' },
  { command: 'format.strike', icon: 'strikethrough', label: 'Strikethrough', mark: 'strike' },
  { command: 'format.link', icon: 'link-2', label: 'Link', mark: 'link' },
  { command: 'format.note', icon: 'asterisk', label: 'Add note', mark: 'note' },
  { command: 'insert.words', icon: 'quote', label: 'Pull quote', mark: '' },
  { command: 'format.language', icon: 'languages', label: 'Language of the words', mark: 'language' },
];

/** The bar over selected text. Shown when the selection rests, never while the pointer still draws it. */
export function FloatBar({
  editor,
  api,
  covered,
}: {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly covered: boolean;
}): ReactElement | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const rest = new Alarm();
    let drawing = false;
    const look = () => setShown(drawing || editor.isDestroyed ? null : shownAt(editor, api));
    const later = () => rest.set(SETTLE, look);
    const down = () => {
      drawing = true;
      setShown(null);
    };
    const up = () => {
      drawing = false;
      later();
    };
    const { dom } = editor.view;
    editor.on('transaction', later);
    editor.on('blur', later);
    dom.addEventListener('mousedown', down);
    window.addEventListener('mouseup', up);
    return () => {
      rest.clear();
      editor.off('transaction', later);
      editor.off('blur', later);
      dom.removeEventListener('mousedown', down);
      window.removeEventListener('mouseup', up);
    };
  }, [editor, api]);
  if (shown === null || covered) return null;
  return (
    <AtPlace start={shown.place.start} top={shown.place.top - 44}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the pointer from taking the focus out of the text */}
      <div onMouseDown={(event) => event.preventDefault()} role="presentation">
        <Toolbar aria-label="Selected text" className="floatbar">
          {BUTTONS.filter(({ command }) => api.can(command)).map(({ command, icon, label, mark }) => (
            <IconButton icon={icon} key={command} label={label} on={shown.marks.includes(mark)} onPress={() => api.run(command)} />
          ))}
        </Toolbar>
      </div>
    </AtPlace>
  );
}

function shownAt(editor: Editor, api: EditorApi): Shown | null {
  const { selection } = editor.state;
  if (!editor.isEditable || !editor.isFocused || !(selection instanceof TextSelection) || selection.empty) return null;
  return { place: placeOfRange(editor, selection.from, selection.to), marks: api.info().marks };
}
