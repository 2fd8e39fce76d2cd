import type { Element, ElementContent, Root } from 'hast';
import type { IdSource } from '../../story/ids';
import { HtmlTree, isHtmlBlock } from './htmlTree';
import { isBlank, type NoteLinks, noteLinks, textOf } from './noteLinks';
import { wordBefore } from './wordBefore';

/** Pages with more links into themselves are taken as they are. */
const MOST = 2000;

/**
 * Foot- and endnotes of word processors and sites (Word, LibreOffice, Google Docs, Pandoc, MediaWiki) in the form that blocks/footnotes
 * publishes and reads: the word before the sign is `span.noted`, the sign stands in `sup.noteref`, the notes in one `section.footnotes`
 * in the order of their signs. Runs before the tidying. No text is dropped; `tree` stays as it is.
 */
export function gatherNotes(tree: Root, newId: IdSource): Root {
  const own = new HtmlTree(tree);
  if (own.links.length === 0 || own.links.length > MOST) return tree;
  const notes = noteLinks(own);
  if (notes.length === 0) return tree;
  const items = notes.map((note) => gathered(note, newId(), own));
  const inOrder = notes.map(({ note }) => note).sort((one, other) => (own.isBefore(one, other) ? -1 : 1));
  for (const note of inOrder) {
    for (const line of linesBefore(note, own)) own.replace(line, []);
    if (note !== inOrder[0]) takeOut(note, own);
  }
  const [first] = inOrder;
  if (first !== undefined) putList(first, items, own);
  return own.root;
}

/** Marks the words of one note and gives its list item. */
function gathered({ note, places, backs }: NoteLinks, ref: string, tree: HtmlTree): Element {
  places.forEach((place, index) => {
    const id = index === 0 ? `noteref-${ref}` : `noteref-${ref}_${index + 1}`;
    const sign = alone(place, tree, /^[\s[\]().]*$/);
    const number = made('sup', { className: ['noteref'], role: 'doc-noteref' }, []);
    if (!wordBefore(tree, sign, id)) tree.replace(sign, [made('span', { className: ['noted'], id }, [sign])]);
    else {
      tree.replace(sign, [number]);
      number.children.push(sign);
    }
  });
  const back = made('a', { role: 'doc-backlink' }, []);
  for (const link of backs) {
    const sign = alone(link, tree, /^\s*$/);
    tree.replace(sign, []);
    back.children.push({ type: 'text', value: `${textOf(sign)} ` });
  }
  const words = trimmed(flat(note.children));
  return { ...made('li', { id: `note-${ref}` }, [...words, { type: 'text', value: ' ' }, back]), ...at(note) };
}

/** The largest inline element in which nothing stands but the link, and signs that `beside` allows. */
function alone(link: Element, tree: HtmlTree, beside: RegExp): Element {
  let sign = link;
  for (let outer = tree.around(sign); outer !== null && !isHtmlBlock(outer); outer = tree.around(outer)) {
    const inside = sign;
    if (!outer.children.every((child) => child === inside || (child.type === 'text' ? beside.test(child.value) : isBlank(child)))) break;
    sign = outer;
  }
  return sign;
}

/** The text of a note as one line: what stood in lines of its own is parted by blanks. */
function flat(children: readonly ElementContent[]): ElementContent[] {
  const blank: ElementContent = { type: 'text', value: ' ' };
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br' || child.tagName === 'hr') return [blank];
    const inside = flat(child.children);
    return isHtmlBlock(child) || child.tagName === 'tr' ? [blank, ...inside, blank] : [{ ...child, children: inside }];
  });
}

/** Without the blank, arrow or full stop that stood behind the sign of the note. */
function trimmed(words: readonly ElementContent[]): ElementContent[] {
  const from = words.findIndex((word) => !isBlank(word));
  const first = words[from];
  if (first === undefined) return [...words];
  const rest = words.slice(from + 1);
  if (first.type === 'element') return [{ ...first, children: trimmed(first.children) }, ...rest];
  const text = textOf(first).replace(/^[\s\u00a0^↑:.)\]]+/, '');
  return text === '' ? trimmed(rest) : [{ type: 'text', value: text }, ...rest];
}

/** The rule and line breaks that part notes from the text, also before what holds the notes. */
function linesBefore(note: Element, tree: HtmlTree): readonly ElementContent[] {
  const before: ElementContent[] = [];
  for (let inner: Element | null = note; inner !== null; inner = tree.around(inner)) {
    const siblings = tree.siblings(inner);
    for (const child of siblings.slice(0, siblings.indexOf(inner)).reverse()) {
      if (!isBlank(child)) return before;
      if (child.type === 'element' && (child.tagName === 'hr' || child.tagName === 'br')) before.push(child);
    }
  }
  return before;
}

/** Takes a note out, and what held nothing else. */
function takeOut(note: Element, tree: HtmlTree): void {
  let going = note;
  for (let outer = tree.around(going); outer !== null && outer.tagName !== 'body'; outer = tree.around(outer)) {
    const inside = going;
    if (!outer.children.every((child) => child === inside || isBlank(child))) break;
    going = outer;
  }
  tree.replace(going, []);
}

/** Puts the list of notes in the place of the first one, behind the list that it stood in. */
function putList(first: Element, items: readonly Element[], tree: HtmlTree): void {
  const section = { ...made('section', { className: ['footnotes'] }, [made('ol', {}, [...items])]), ...at(first) };
  const outer = tree.around(first);
  if (outer === null || !/^[ou]l$|^dl$/.test(outer.tagName)) tree.replace(first, [section]);
  else {
    tree.replace(first, []);
    tree.replace(outer, isBlank(outer) ? [section] : [outer, section]);
  }
}

function at(element: Element): Pick<Element, 'position'> {
  return element.position === undefined ? {} : { position: element.position };
}

function made(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
