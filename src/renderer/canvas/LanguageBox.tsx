import type { Editor } from '@tiptap/core';
import { type ReactElement, useState } from 'react';
import { LANGUAGES } from '../../story/language';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { FloatingBox } from './FloatingBox';
import { anchorOf, placeOfRange } from './placeOf';

/** Says in which language the selected words are, for fonts, readers and the published page. */
export function LanguageBox({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }): ReactElement {
  const [{ from, to }] = useState(() => editor.state.selection);
  const type = editor.schema.marks.language;
  let lang = '';
  editor.state.doc.nodesBetween(from, to, (node) => {
    const mark = node.marks.find((one) => one.type === type);
    if (mark !== undefined) lang = String(mark.attrs.lang);
  });
  const place = placeOfRange(editor, from, to);
  const set = (chosen: string) => {
    if (type === undefined) return;
    const tr = editor.state.tr.removeMark(from, to, type);
    editor.view.dispatch(chosen === '' ? tr : tr.addMark(from, to, type.create({ lang: chosen })));
    onClose();
  };
  const options = LANGUAGES.map(({ tag, label, own }) => ({ value: tag, label: own === label ? label : `${label} · ${own}` }));
  return (
    <FloatingBox anchor={anchorOf(place)} label="Language of the words" onClose={onClose}>
      {from === to ? (
        <p className="small muted">Select the words first.</p>
      ) : (
        <div className="box__row">
          <span className="small">Language of the words</span>
          <Select label="Language of the words" onChange={set} options={options} value={lang === '' ? null : lang} />
        </div>
      )}
      {lang === '' ? null : (
        <div className="box__acts">
          <Button kind="text" onPress={() => set('')} small>
            Same as the story
          </Button>
        </div>
      )}
    </FloatingBox>
  );
}
