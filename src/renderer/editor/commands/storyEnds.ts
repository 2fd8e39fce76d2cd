import { type Command, Selection, TextSelection } from '@tiptap/pm/state';

/**
 * To the beginning (-1) or the end (1) of the story, or the selection as far as there. The browser's own keys for it stop at blocks that it has
 * not drawn yet: in a story of sixty paragraphs they came to the start of the last line (Chromium 156).
 */
export function toStoryEnd(side: -1 | 1, extend: boolean): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const place = side < 0 ? Selection.atStart(doc) : Selection.atEnd(doc);
    const next = extend ? TextSelection.between(selection.$anchor, place.$head, side) : place;
    dispatch?.(tr.setSelection(next).scrollIntoView());
    return true;
  };
}

/** The keys of the platform for it, as ProseMirror names them. */
export function storyEndKeys(mac: boolean): { readonly [key: string]: Command } {
  const [start, end] = mac ? ['Mod-ArrowUp', 'Mod-ArrowDown'] : ['Mod-Home', 'Mod-End'];
  return {
    [start]: toStoryEnd(-1, false),
    [end]: toStoryEnd(1, false),
    [`Shift-${start}`]: toStoryEnd(-1, true),
    [`Shift-${end}`]: toStoryEnd(1, true),
  };
}
