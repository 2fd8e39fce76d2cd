import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { TO_THE_LETTER } from '../../../blocks/editor/joinNotes';
import { sanitizeHtml } from '../../../formats/sanitize/sanitizeHtml';
import { safeAddress } from '../../../story/address';
import type { PicturePlace } from '../api/placePictures';
import { guardedDelete } from '../fieldGuard/guardedDelete';
import { putPaste } from '../fieldGuard/putPaste';
import { readSelection } from '../fieldGuard/readSelection';
import { isEmptyStory } from '../isEmptyStory';
import { readSlice } from './galleySlice';
import { dropPlace, pastePlace } from './picturePlace';
import { writeClipboard } from './writeClipboard';

/** What the clipboard asks of the editor around it. */
export interface ClipboardPorts {
  readonly onPasteArticle: (pasted: { readonly text: string; readonly html: string }) => void;
  /** Picture files came in. */
  readonly onPictures: (files: readonly File[], place: PicturePlace) => void;
  /** Other files came with them. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNotice: (sentence: string) => void;
}

/**
 * Copy, cut and paste. Foreign HTML is sanitised before ProseMirror parses it; where that fails its plain text is taken. Lines of
 * plain text are paragraphs. An address pasted over words links them, pictures become figures, several blocks in an empty
 * story go to the import.
 */
export function storyClipboard(ports: ClipboardPorts): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => clean(html),
      clipboardTextParser: (text, $context) => paragraphs(text, $context.doc.type.schema),
      handlePaste: (view, event, slice) => paste(view, event, slice, ports),
      handleDrop: (view, event) => dropFiles(view, event, ports),
      handleDOMEvents: {
        // Articles and stories are the window's: ProseMirror would swallow the drop.
        drop: (_view, event) => hasFiles(event) && pictureFiles(event.dataTransfer).length === 0,
        copy: (view, event) => writeClipboard(view, event),
        cut(view, event) {
          readSelection(view);
          if (!view.editable || !writeClipboard(view, event)) return false;
          const tr = guardedDelete(view.state) ?? view.state.tr.deleteSelection();
          view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'cut'));
          return true;
        },
      },
    },
  });
}

/** Sanitised HTML. `data-pm-slice` of foreign pages would open the parser's context: the sanitiser keeps no data attribute. */
function clean(html: string): string {
  try {
    return withParagraphs(sanitizeHtml(html));
  } catch {
    // Too deep or too strange for the parser: the words, without any markup.
    const holder = document.createElement('p');
    holder.textContent = new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
    return holder.outerHTML;
  }
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,figure,aside,section,article,div,table,dl,header,footer,pre,hr';

/** Loose words between blocks as paragraphs: ProseMirror's parser drops the blanks among them. */
function withParagraphs(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const title of body.querySelectorAll('h1')) {
    // The headline is the only title of a story: another page's is a subhead in it.
    const subhead = body.ownerDocument.createElement('h2');
    subhead.append(...title.childNodes);
    title.replaceWith(subhead);
  }
  if (body.querySelector(`:scope > :is(${BLOCKS})`) === null) return body.innerHTML;
  let line: HTMLElement | null = null;
  for (const node of [...body.childNodes]) {
    if (node instanceof Element && node.matches(BLOCKS)) line = null;
    else {
      if (line === null) {
        line = body.ownerDocument.createElement('p');
        node.before(line);
      }
      line.append(node);
    }
  }
  return body.innerHTML;
}

function paragraphs(text: string, schema: Schema): Slice {
  const type = schema.nodes.paragraph;
  const lines = text
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (type === undefined || lines.length === 0) return Slice.empty;
  return new Slice(Fragment.from(lines.map((line) => type.create(null, schema.text(line)))), 1, 1);
}

function paste(view: EditorView, event: ClipboardEvent, slice: Slice, ports: ClipboardPorts): boolean {
  const data = event.clipboardData;
  if (data === null) return false;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const files = html === '' ? pictureFiles(data) : [];
  if (files.length > 0) {
    ports.onPictures(files, pastePlace(view.state));
    return true;
  }
  if (linkSelection(view, text)) return true;
  const own = readSlice(html, view.state.schema);
  if (own === null && isArticle(slice) && isEmptyStory(view.state.doc)) {
    ports.onPasteArticle({ text, html });
    return true;
  }
  return own === null ? false : putPaste(view, own, ports.onNotice, true) || replaceWith(view, own);
}

function replaceWith(view: EditorView, slice: Slice): boolean {
  const tr = view.state.tr.replaceSelection(slice).scrollIntoView();
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').setMeta(TO_THE_LETTER, true));
  return true;
}

function hasFiles(event: DragEvent): boolean {
  return (event.dataTransfer?.files.length ?? 0) > 0;
}

/** Pictures go on the sheet; what is dropped with them goes to the window. */
function dropFiles(view: EditorView, event: DragEvent, ports: ClipboardPorts): boolean {
  const pictures = pictureFiles(event.dataTransfer);
  if (pictures.length === 0) return false;
  ports.onPictures(pictures, dropPlace(view, event));
  const others = [...(event.dataTransfer?.files ?? [])].filter((file) => !pictures.includes(file));
  if (others.length > 0) ports.onFiles(others);
  return true;
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** An address over selected words links them; false where it is none, or where the words may carry no link. */
function linkSelection(view: EditorView, text: string): boolean {
  const { selection, schema } = view.state;
  const href = safeAddress(text);
  const type = schema.marks.link;
  if (href === null || type === undefined || selection.empty || !(selection instanceof TextSelection)) return false;
  if (!selection.$from.sameParent(selection.$to) || !selection.$from.parent.type.allowsMarkType(type)) return false;
  view.dispatch(view.state.tr.addMark(selection.from, selection.to, type.create({ href })));
  return true;
}

/** Several blocks with text. One alone (the range of a spreadsheet, a list, a quotation) is no article, and comes in as it is. */
function isArticle(slice: Slice): boolean {
  return slice.content.childCount > 1 && countLines(slice) > 1;
}

function countLines(slice: Slice): number {
  let lines = 0;
  slice.content.descendants((node: Node) => {
    if (node.isTextblock && node.content.size > 0) lines += 1;
    return !node.isTextblock;
  });
  return lines;
}
