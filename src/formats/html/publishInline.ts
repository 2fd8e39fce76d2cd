import { MARKS } from '../../blocks';
import type { MarkSpec, PublishContext } from '../../blocks/block';
import type { Html, HtmlElement } from '../../blocks/html';
import type { JsonMark, JsonNode } from '../../contract/json';
import { cleansToNothing } from './escapeHtml';

const SPECS: ReadonlyMap<string, MarkSpec> = new Map(MARKS.map((spec) => [spec.name, spec]));
const NO_ATTRS = {};

interface Open {
  readonly mark: JsonMark;
  readonly into: Html[];
}

/**
 * Inline content as published HTML. Marks nest in rank order (language, link, contributor, then emphasis) and an outer mark
 * stays open over neighbouring texts: `[link bold][link]` is one `a`. A mark whose address may not leave writes nothing.
 */
export function publishInline(content: readonly JsonNode[] | undefined, ctx: PublishContext): readonly Html[] {
  if (content === undefined) return [];
  const [only] = content;
  if (content.length === 1 && only?.text !== undefined && !hasMarks(only)) return [only.text];
  const root: Html[] = [];
  let open: Open[] = [];
  for (const node of content) {
    // Nothing is left of a text of control characters: no empty element is put around it.
    if (node.text === undefined || cleansToNothing(node.text)) continue;
    if (!hasMarks(node)) {
      if (open.length > 0) open = [];
      root.push(node.text);
      continue;
    }
    const marks = inRankOrder(node.marks);
    let kept = 0;
    while (kept < open.length && kept < marks.length && sameMark(open[kept]?.mark, marks[kept])) kept += 1;
    if (open.length > kept) open = open.slice(0, kept);
    let into = open[kept - 1]?.into ?? root;
    if (kept === marks.length) into.push(node.text);
    for (let next = kept; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined) break;
      into = openMark(mark, into, ctx, next === marks.length - 1 ? [node.text] : []);
      open.push({ mark, into });
    }
  }
  return root;
}

function hasMarks(node: JsonNode): boolean {
  return node.marks !== undefined && node.marks.length > 0;
}

/** Puts `children` under `mark`. Gives where further text under it goes: the children of its element, or the parent's where it publishes none. */
function openMark(mark: JsonMark, into: Html[], ctx: PublishContext, children: Html[]): Html[] {
  const shell = specOf(mark).publish(mark.attrs ?? NO_ATTRS, ctx);
  if (shell === null) {
    into.push(...children);
    return into;
  }
  const element: HtmlElement = shell.attrs === undefined ? { tag: shell.tag, children } : { tag: shell.tag, attrs: shell.attrs, children };
  into.push(element);
  if (shell.after !== undefined) into.push(...shell.after);
  return children;
}

function specOf(mark: JsonMark): MarkSpec {
  const spec = SPECS.get(mark.type);
  if (spec === undefined) throw new Error(`No mark is called “${mark.type}”: the story was not checked before it was published.`);
  return spec;
}

function inRankOrder(marks: readonly JsonMark[] | undefined): readonly JsonMark[] {
  if (marks === undefined || marks.length < 2) return marks ?? [];
  return [...marks].sort((a, b) => specOf(a).rank - specOf(b).rank);
}

function sameMark(a: JsonMark | undefined, b: JsonMark | undefined): boolean {
  if (a === undefined || b === undefined || a.type !== b.type) return false;
  return a === b || JSON.stringify(a.attrs ?? NO_ATTRS) === JSON.stringify(b.attrs ?? NO_ATTRS);
}
