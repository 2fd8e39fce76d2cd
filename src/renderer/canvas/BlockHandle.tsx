import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type DragEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import { Icon } from '../../ui/Icon';
import { Menu, type MenuGroup, type MenuRow } from '../../ui/Menu';
import { blockAt, blockById, bodyStart, type PlacedBlock } from '../editor/commands/blocks';
import { duplicateBlock } from '../editor/commands/moveBlock';
import { turnInto } from '../editor/commands/turnInto';
import type { EditorApi } from '../editor/EditorApi';
import { Alarm } from '../timing/Alarm';
import { blockOfElement } from './blockOfElement';
import { placeOfElement } from './placeOf';
import { useMouseDrag } from './useMouseDrag';

interface At {
  readonly id: string;
  readonly top: number;
  /** From the sheet's leading edge; null in the margin. A block in a box has its handle in the padding of the box, next to it. */
  readonly start: number | null;
}

/** The first form of each block that text may become. */
const TURNS = BLOCK_COMMANDS.filter(({ menu }) => menu === 'format').filter(
  ({ block }, at, all) => all.findIndex((one) => one.block === block) === at,
);

/** Forms that stand in the menu itself; where there are more, the others are in a menu beside it. */
const NEAR = 5;

/** Its width and the gap behind it, px. */
const HANDLE = 25;

/** Under the pointer, with the focus, or with its menu open. */
const HELD = ':hover, :focus-within, :has([aria-expanded="true"])';

/** How long after a change the handle follows, ms: it is measured off the key's path. */
const SETTLE = 150;

/**
 * The one handle of the canvas: beside the block under the pointer (the innermost, in a box) until a key is pressed or the pointer leaves, else beside the
 * block of the caret. Drags it; its menu does the same by key.
 */
export function BlockHandle({ editor, api }: { readonly editor: Editor; readonly api: EditorApi }): ReactElement | null {
  const [at, setAt] = useState<At | null>(null);
  const handle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rest = new Alarm();
    const show = (block: PlacedBlock | null) => {
      const element = block === null ? null : editor.view.nodeDOM(block.pos);
      const next = block === null || !(element instanceof Element) ? null : atOf(editor, block, element);
      setAt((was) => (was?.id === next?.id && was?.top === next?.top && was?.start === next?.start ? was : next));
    };
    let pointed: string | null = null;
    let hand = { x: Number.NaN, y: Number.NaN };
    const settle = () => {
      // The focus that a press takes out of the text tells of itself as a transaction: the handle must not leave the hand.
      if (editor.isDestroyed || handle.current?.matches(HELD) === true) return;
      const { doc } = editor.state;
      const block = (pointed === null ? null : blockById(doc, pointed)) ?? blockAt(editor.state);
      show(block === null || block.pos < bodyStart(doc) ? null : block);
    };
    const later = () => rest.set(SETTLE, settle);
    const over = (event: MouseEvent) => {
      const isStill = event.clientX === hand.x && event.clientY === hand.y;
      hand = { x: event.clientX, y: event.clientY };
      // Text that moves under a resting pointer while one types is no sign from the hand.
      if (isStill && pointed === null) return;
      const block = event.target instanceof Element ? blockOfElement(editor, event.target) : null;
      if (block === null || event.buttons !== 0) return;
      pointed = String(block.node.attrs.id ?? '');
      show(block);
    };
    const forget = () => {
      pointed = null;
    };
    const { dom } = editor.view;
    const canvas = dom.closest('.canvas__scroll');
    editor.on('transaction', later);
    dom.addEventListener('mouseover', over);
    dom.addEventListener('keydown', forget);
    canvas?.addEventListener('mouseleave', forget);
    // Another width gives the text other lines.
    window.addEventListener('resize', later);
    return () => {
      rest.clear();
      editor.off('transaction', later);
      dom.removeEventListener('mouseover', over);
      dom.removeEventListener('keydown', forget);
      canvas?.removeEventListener('mouseleave', forget);
      window.removeEventListener('resize', later);
    };
  }, [editor]);
  const mouse = useMouseDrag();
  if (at === null || !editor.isEditable) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drag has its keys in the menu of the button inside
    <div
      className="layer__handle"
      draggable
      ref={handle}
      role="presentation"
      {...mouse}
      onDragStart={(event) => startDrag(editor, at.id, event)}
      style={{ insetBlockStart: at.top, ...(at.start === null ? {} : { insetInlineStart: at.start }) }}
    >
      <Menu
        groups={() => groupsOf(editor, at.id)}
        label="Block"
        onAction={(id) => act(api, at.id, id)}
        trigger={
          <Button aria-label="Move, turn into, delete" className="handle">
            <Icon name="grip-vertical" />
          </Button>
        }
      />
    </div>
  );
}

/** Where the handle of a block stands. */
function atOf(editor: Editor, { node, pos }: PlacedBlock, element: Element): At | null {
  const id = String(node.attrs.id ?? '');
  const place = placeOfElement(editor, element);
  const isInBox = editor.state.doc.resolve(pos).depth > 1;
  return id === '' ? null : { id, top: place.top + offsetOf(element), start: isInBox ? place.start - HANDLE : null };
}

/** From the upper edge of a block to where the handle's own edge stands on its first line. */
function offsetOf(element: Element): number {
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 24;
  return Math.max(0, Math.min((line - 24) / 2, 12));
}

function groupsOf(editor: Editor, id: string): readonly MenuGroup[] {
  const { state } = editor;
  // What it is already, what its box may not hold and what the house does not use is not offered.
  const own = blockById(state.doc, id)?.node;
  const isOwn = (name: string) => own !== undefined && !own.isTextblock && own.type.name === name;
  const possible = TURNS.filter(({ block, attrs }) => !isOwn(block) && turnInto(state, block, attrs, undefined, id));
  const turns: MenuGroup = {
    id: 'turn',
    title: 'Turn into',
    rows: inReach(possible.map(({ command, form, icon }) => ({ id: command, label: form, icon }))),
  };
  const rest: MenuGroup = {
    id: 'block',
    rows: [
      { id: 'up', label: 'Move up', icon: 'arrow-up', keys: 'Alt+Shift+↑' },
      { id: 'down', label: 'Move down', icon: 'arrow-down', keys: 'Alt+Shift+↓' },
      { id: 'duplicate', label: 'Duplicate', icon: 'copy-plus', isDisabled: !duplicateBlock(state, blockById(state.doc, id), undefined) },
      { id: 'delete', label: 'Delete', icon: 'trash-2', stops: true },
    ],
  };
  return possible.length > 0 ? [turns, rest] : [rest];
}

/** The first forms, which are the most usual, and the others behind one row: no menu is longer than a glance. */
function inReach(rows: readonly MenuRow[]): readonly MenuRow[] {
  if (rows.length <= NEAR + 1) return rows;
  return [...rows.slice(0, NEAR), { id: 'others', label: 'Another block', icon: 'shapes', rows: rows.slice(NEAR) }];
}

function act(api: EditorApi, id: string, action: string): void {
  if (action === 'up') api.moveBlock(id, -1);
  else if (action === 'down') api.moveBlock(id, 1);
  else if (action === 'duplicate') api.duplicateBlock(id);
  else if (action === 'delete') api.deleteBlock(id);
  else {
    const turn = TURNS.find(({ command }) => command === action);
    if (turn !== undefined) api.turnInto(turn.block, turn.attrs, id);
  }
  // Also where the menu was opened from the handle by key: the writer wants the text.
  api.focus();
}

function startDrag(editor: Editor, id: string, event: DragEvent): void {
  const block = blockById(editor.state.doc, id);
  if (block === null || !NodeSelection.isSelectable(block.node)) return;
  const { view } = editor;
  const node = NodeSelection.create(view.state.doc, block.pos);
  view.dispatch(view.state.tr.setSelection(node));
  const { dom, text, slice } = view.serializeForClipboard(node.content());
  event.dataTransfer.clearData();
  event.dataTransfer.setData('text/html', dom.innerHTML);
  event.dataTransfer.setData('text/plain', text);
  event.dataTransfer.effectAllowed = 'copyMove';
  const picture = view.nodeDOM(block.pos);
  if (picture instanceof Element) event.dataTransfer.setDragImage(picture, 0, 0);
  Object.assign(view, { dragging: { slice, move: true, node } });
}
