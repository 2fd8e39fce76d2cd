import type { Element, ElementContent } from 'hast';
import { joinMarks, readMarks, standsAfterMark } from '../../blocks/readMarks';
import type { JsonMark, JsonNode } from '../../contract/json';
import type { IdSource } from '../../story/ids';

/** How the inline text of an element is read. */
export interface InlineOptions {
  readonly newId: IdSource;
  /** White space stands as it is (Galley's own output); else it is folded as HTML does. */
  readonly exact: boolean;
}

interface Piece {
  readonly text: string;
  readonly marks: readonly JsonMark[];
}

/**
 * The text of an element as story nodes, with those marks that `allowed` names (blank separated). Where an element says what an
 * outer one said before, the inner one counts. Neighbours with the same marks are one text; `br` is a space; no empty text.
 */
export function readInline(
  element: { readonly children: readonly ElementContent[] },
  allowed: string,
  options: InlineOptions,
): readonly JsonNode[] {
  const pieces: Piece[] = [];
  const collect = (children: readonly ElementContent[], marks: readonly JsonMark[]): void => {
    for (const child of children) {
      if (child.type === 'text') pieces.push({ text: child.value, marks });
      else if (child.type === 'element' && child.tagName === 'br') pieces.push({ text: ' ', marks });
      else if (child.type === 'element' && !standsAfterMark(child)) {
        const own = readMarks(child, allowed);
        collect(
          child.children,
          own.length === 0
            ? marks
            : joinMarks(
                marks,
                own.map((mark) => withId(mark, options.newId)),
              ),
        );
      }
    }
  };
  collect(element.children, []);
  return joined(options.exact ? pieces : folded(pieces));
}

/** Each element that names a person is one person, also beside another with the same role. */
function withId(mark: JsonMark, newId: IdSource): JsonMark {
  return mark.attrs?.id === '' ? { ...mark, attrs: { ...mark.attrs, id: newId() } } : mark;
}

/** White space folded as a browser does: runs are one space, none at the ends, none behind another. A no-break space is no white space. */
function folded(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let space = true;
  for (const { text, marks } of pieces) {
    let one = text.replace(/[ \t\n\f\r]+/g, ' ');
    if (space && one.startsWith(' ')) one = one.slice(1);
    if (one === '') continue;
    space = one.endsWith(' ');
    out.push({ text: one, marks });
  }
  const last = out.pop();
  return last === undefined ? out : [...out, { text: last.text.replace(/ $/, ''), marks: last.marks }];
}

function joined(pieces: readonly Piece[]): readonly JsonNode[] {
  const nodes: { type: 'text'; text: string; marks?: readonly JsonMark[] }[] = [];
  for (const { text, marks } of pieces) {
    if (text === '') continue;
    const last = nodes.at(-1);
    if (last !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
    else nodes.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks });
  }
  return nodes;
}

/** The text of an element, white space folded unless it is exact. */
export function readText(element: { readonly children: readonly ElementContent[] }, exact: boolean): string {
  const text = rawText(element);
  return exact ? text : text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
}

/** All text below an element, to the letter. */
export function rawText(element: { readonly children: readonly ElementContent[] }): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element') text += child.tagName === 'br' ? ' ' : rawText(child);
  }
  return text;
}

const INLINE = new Set('a abbr b bdi bdo cite code dfn em font i kbd label mark q s samp small span strong sub sup time u var'.split(' '));
const SILENT = new Set(['script', 'style', 'template', 'title']);

/** The words below an element as a reader sees them: blocks apart, white space folded, the insides of scripts and styles left out. */
export function shownText(element: Element): string {
  return SILENT.has(element.tagName)
    ? ''
    : spaced(element)
        .replace(/[ \t\n\f\r]+/g, ' ')
        .trim();
}

function spaced(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element' && !SILENT.has(child.tagName))
      text += INLINE.has(child.tagName) ? spaced(child) : ` ${spaced(child)} `;
  }
  return text;
}
