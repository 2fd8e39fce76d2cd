import { MARKS } from '../../blocks';
import type { MarkSpec, PublishContext } from '../../blocks/block';
import type { Html } from '../../blocks/html';
import { byRank } from '../../blocks/marks/inRankOrder';
import type { JsonMark, JsonNode } from '../../contract/json';
import type { Dress } from './dress';
import { cleansToNothing, escapeText } from './escapeHtml';
import { closeTag, htmlToString, openTag } from './htmlToString';
import { WrittenHtml } from './writtenHtml';

const SPECS: ReadonlyMap<string, MarkSpec> = new Map(MARKS.map((spec) => [spec.name, spec]));
const NO_ATTRS = {};

/** How the elements of marks become text. */
export interface InlineWriting {
  readonly ctx: PublishContext;
  /** Of the house's profile; null for the plain one. */
  readonly dress: Dress | null;
  /** Hears of an address that may not leave. */
  readonly refused: (address: string) => void;
}

/**
 * Inline content as published HTML, already written where any of it is marked. Marks nest in rank order (language, link, contributor,
 * then emphasis) and an outer mark stays open over neighbouring texts: `[link bold][link]` is one `a`. A mark whose address may not leave
 * writes nothing.
 */
export function publishInline(content: readonly JsonNode[] | undefined, writing: InlineWriting): readonly Html[] {
  if (content === undefined) return [];
  for (const { marks } of content) {
    if (marks === undefined || marks.length === 0) continue;
    const html = written(content, writing);
    return html === '' ? [] : [new WrittenHtml(html)];
  }
  const [only] = content;
  if (content.length === 1 && only?.text !== undefined) return [only.text];
  return content.flatMap(({ text }) => (text === undefined || cleansToNothing(text) ? [] : [text]));
}

function written(content: readonly JsonNode[], writing: InlineWriting): string {
  let out = '';
  // The marks that are open are those of the text before.
  let open = NO_MARKS;
  let shells: Shell | null = null;
  for (const { text, marks } of content) {
    // Nothing is left of a text of control characters: no empty element is put around it.
    if (text === undefined || cleansToNothing(text)) continue;
    const wanted = inRankOrder(marks);
    let kept = 0;
    while (kept < open.length && kept < wanted.length && sameMark(open[kept], wanted[kept])) kept += 1;
    for (let depth = open.length; depth > kept && shells !== null; depth -= 1) {
      out += shells.close;
      shells = shells.outer;
    }
    for (let next = kept; next < wanted.length; next += 1) {
      const mark = wanted[next];
      if (mark === undefined) break;
      shells = shellOf(mark, shells, writing);
      out += shells.open;
    }
    out += escapeText(text);
    open = wanted;
  }
  for (; shells !== null; shells = shells.outer) out += shells.close;
  return out;
}

/** A mark that is open: its tags, empty where it publishes nothing. */
interface Shell {
  readonly open: string;
  /** With what stands after it. */
  readonly close: string;
  readonly outer: Shell | null;
}

function shellOf(mark: JsonMark, outer: Shell | null, { ctx, dress, refused }: InlineWriting): Shell {
  const shell = specOf(mark).publish(mark.attrs ?? NO_ATTRS, ctx);
  if (shell === null) return { open: '', close: '', outer };
  const element = dress === null ? shell : dress.shell(shell);
  const open = openTag(element, refused);
  const close = closeTag(element.tag);
  if (shell.after === undefined) return { open, close, outer };
  const after = dress === null ? shell.after : dress.inside(shell.after);
  return { open, close: close + htmlToString(after, refused), outer };
}

function specOf(mark: JsonMark): MarkSpec {
  const spec = SPECS.get(mark.type);
  if (spec === undefined) throw new Error(`No mark is called “${mark.type}”: the story was not checked before it was published.`);
  return spec;
}

const NO_MARKS: readonly JsonMark[] = [];

function inRankOrder(marks: readonly JsonMark[] | undefined): readonly JsonMark[] {
  if (marks === undefined) return NO_MARKS;
  return marks.length < 2 ? marks : [...marks].sort(byRank);
}

function sameMark(a: JsonMark | undefined, b: JsonMark | undefined): boolean {
  if (a === undefined || b === undefined || a.type !== b.type) return false;
  return a === b || JSON.stringify(a.attrs ?? NO_ATTRS) === JSON.stringify(b.attrs ?? NO_ATTRS);
}
