import type { Editor } from '@tiptap/core';

/** A place over the sheet in px, from its upper edge and its leading edge. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
  /** The leading edge is the right one. */
  readonly isRtl: boolean;
}

/** What a box beside the text hangs on. */
export interface Anchor {
  readonly top: number;
  readonly start: number;
  readonly height: number;
  readonly isRtl: boolean;
}

/** A place as the anchor of a box. */
export function anchorOf({ top, bottom, start, isRtl }: Place): Anchor {
  return { top, start, height: bottom - top, isRtl };
}

/** Where a stretch of the document stands on the sheet. */
export function placeOfRange(editor: Editor, from: number, to: number): Place {
  const first = editor.view.coordsAtPos(from, 1);
  const last = editor.view.coordsAtPos(to, -1);
  return onSheet(
    editor,
    Math.min(first.top, last.top),
    Math.max(first.bottom, last.bottom),
    Math.min(first.left, last.left),
    Math.max(first.right, last.right),
  );
}

/** Where an element of the sheet stands on it. */
export function placeOfElement(editor: Editor, element: Element): Place {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return onSheet(editor, top, bottom, left, right);
}

function onSheet(editor: Editor, top: number, bottom: number, left: number, right: number): Place {
  const sheet = editor.view.dom.getBoundingClientRect();
  const isRtl = editor.view.dom.dir === 'rtl';
  return {
    isRtl,
    top: top - sheet.top,
    bottom: bottom - sheet.top,
    start: isRtl ? sheet.right - right : left - sheet.left,
    end: isRtl ? sheet.right - left : right - sheet.left,
  };
}
