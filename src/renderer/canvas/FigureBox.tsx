import type { Editor } from '@tiptap/core';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button';
import { Seg } from '../../ui/Seg';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { blockById } from '../editor/commands/blocks';
import type { EditorApi, EditorOptions } from '../editor/EditorApi';
import { BoxField } from './BoxField';
import { CropField } from './CropField';
import { FigureRights } from './FigureRights';
import { FloatingBox } from './FloatingBox';

const WIDTHS = [
  { value: 'column', label: 'Column' },
  { value: 'wide', label: 'Wide' },
  { value: 'full', label: 'Full' },
  { value: 'inset', label: 'Inset' },
] as const;

const KINDS = ['Photo', 'Drawing', 'Graphic', 'Map', 'Video still', 'File photo'];

/** What a figure is besides its text: alt text, width, kind of credit, crop, file. */
export function FigureBox(props: {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly options: EditorOptions;
  readonly block: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onChoose: (id: string) => void;
}): ReactElement | null {
  const { editor, api, options, block: id, anchor, onClose, onChoose } = props;
  const [, redraw] = useState(0);
  const node = blockById(editor.state.doc, id)?.node;
  if (node === undefined) return null;
  const { alt, decorative, width, creditKind, picture } = node.attrs;
  const set = (attrs: Parameters<EditorApi['setBlock']>[1]) => {
    const done = api.setBlock(id, attrs);
    redraw((count) => count + 1);
    return done;
  };
  return (
    <FloatingBox anchor={anchor} label="Picture" onClose={onClose} wide>
      <BoxField
        autoFocus
        hint="Say what the picture shows. The caption already says why."
        label="Alt text"
        lines
        name="alt"
        onCommit={(text) => set({ alt: text })}
        problem="Alt text has at most 5000 characters."
        value={String(alt)}
      />
      <Switch label="Decorative: readers of the page pass over it" on={decorative === true} onChange={(on) => set({ decorative: on })} />
      <div className="box__row">
        <span className="small">Width on the page</span>
        <Seg label="Width on the page" onChange={(value) => set({ width: value })} options={WIDTHS} value={widthOf(width)} />
      </div>
      <div className="box__row">
        <span className="small">Kind of credit</span>
        <Select
          label="Kind of credit"
          onChange={(value) => set({ creditKind: value === 'none' ? '' : value })}
          options={[
            { value: 'none', label: 'Credit' },
            ...[...new Set([...KINDS, ...(creditKind === '' ? [] : [String(creditKind)])])].map((kind) => ({
              value: kind,
              label: `${kind} credit`,
            })),
          ]}
          value={creditKind === '' ? 'none' : String(creditKind)}
        />
      </div>
      <FigureRights attrs={node.attrs} set={set} />
      {picture === '' ? null : <CropField node={node} onCrop={(crop) => set({ crop })} options={options} />}
      <div className="box__acts">
        <Button icon="image-plus" kind="line" onPress={() => onChoose(id)} small>
          {picture === '' ? 'Choose picture…' : 'Replace picture…'}
        </Button>
        {picture === '' ? null : (
          <Button kind="text" onPress={() => set({ picture: '', pictureWidth: 0, pictureHeight: 0, crop: null })} small>
            Take picture out
          </Button>
        )}
        <Button kind="ink" onPress={onClose} small>
          Done
        </Button>
      </div>
    </FloatingBox>
  );
}

function widthOf(value: unknown): (typeof WIDTHS)[number]['value'] | null {
  return WIDTHS.find((width) => width.value === value)?.value ?? null;
}
