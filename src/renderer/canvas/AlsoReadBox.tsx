import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { ReactElement } from 'react';
import { safeAddress } from '../../story/address';
import { Button } from '../../ui/Button';
import { blockById } from '../editor/commands/blocks';
import { GUARDED } from '../editor/fieldGuard/guardedDelete';
import { BoxField } from './BoxField';
import { FloatingBox } from './FloatingBox';

/** Label and addresses of an Also Read. */
export function AlsoReadBox(props: {
  readonly editor: Editor;
  readonly block: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onOpenLink: (url: string) => void;
}): ReactElement | null {
  const { editor, block: id, anchor, onClose, onOpenLink } = props;
  const block = blockById(editor.state.doc, id);
  if (block === null) return null;
  const items: Node[] = [];
  block.node.forEach((item) => items.push(item));
  return (
    <FloatingBox anchor={anchor} label="Also Read" onClose={onClose} wide>
      <BoxField
        hint="Words of the house"
        label="Label"
        name="label"
        onCommit={(label) => setLabel(editor, id, label)}
        problem="A label has at most 120 characters."
        value={String(block.node.attrs.label)}
      />
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
        <div className="box__item" key={at}>
          <p className="box__title" dir="auto">
            {item.textContent || 'No title yet'}
          </p>
          <BoxField
            autoFocus={at === 0}
            dir="ltr"
            hint="https://"
            label={items.length === 1 ? 'Address' : `Address of title ${at + 1}`}
            name="url"
            onCommit={(url) => setAddress(editor, id, at, url)}
            problem="The address was not kept. It begins with https:// or http://."
            value={String(item.attrs.url)}
          />
          {item.attrs.url === '' ? null : (
            <div className="box__acts">
              <Button kind="text" onPress={() => onOpenLink(String(item.attrs.url))} small>
                Open
              </Button>
            </div>
          )}
        </div>
      ))}
      <div className="box__acts">
        <Button kind="line" onPress={() => addItem(editor, id, onClose)} small>
          Add a title
        </Button>
        <Button kind="ink" onPress={onClose} small>
          Done
        </Button>
      </div>
    </FloatingBox>
  );
}

function setLabel(editor: Editor, id: string, label: string): boolean {
  const block = blockById(editor.state.doc, id);
  if (block === null || label.length > 120) return false;
  editor.view.dispatch(closeHistory(editor.state.tr).setNodeAttribute(block.pos, 'label', label));
  return true;
}

function setAddress(editor: Editor, id: string, at: number, written: string): boolean {
  const block = blockById(editor.state.doc, id);
  const url = written === '' ? '' : (safeAddress(written) ?? safeAddress(`https://${written}`));
  if (block === null || url === null || at >= block.node.childCount) return false;
  let pos = block.pos + 1;
  for (let index = 0; index < at; index += 1) pos += block.node.child(index).nodeSize;
  editor.view.dispatch(closeHistory(editor.state.tr).setNodeAttribute(pos, 'url', url));
  return true;
}

function addItem(editor: Editor, id: string, onClose: () => void): void {
  const block = blockById(editor.state.doc, id);
  const type = editor.schema.nodes.alsoReadItem;
  if (block === null || type === undefined) return;
  const end = block.pos + block.node.nodeSize - 1;
  editor.view.dispatch(closeHistory(editor.state.tr).setMeta(GUARDED, true).insert(end, type.create()));
  onClose();
  editor.commands.setTextSelection(end + 1);
}
