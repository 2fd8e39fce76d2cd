import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { hasClass, isBlank, withChildren } from '../hast';
import { TITLE_MARKS } from '../textMarks';

const CLASSES = ['fact-box', 'factbox', 'info-box', 'infobox'];
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'];

/** A fact box and the blocks in it; the first heading is its title, but for a box that says it is `untitled`. Where a block stands in it that may not, its blocks are given one by one. */
export function readFactBox(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null {
  if (!['aside', 'div', 'section'].includes(element.tagName) || !CLASSES.some((name) => hasClass(element, name))) return null;
  const shown = element.children.filter((child) => !isBlank(child));
  const [first, ...rest] = shown;
  const title = first?.type === 'element' && HEADINGS.includes(first.tagName) && !hasClass(element, 'untitled') ? first : null;
  const blocks = ctx.blocks(title === null ? element : withChildren(element, rest));
  const words = title === null ? [] : ctx.inline(title, TITLE_MARKS);
  if (words.length === 0 && blocks.length === 0) return [];
  // Its blocks are read: taking it apart here costs nothing, and no nesting of boxes is read twice.
  if (!blocks.every((block) => ctx.boxed(block))) return [...asHeading(words, ctx), ...blocks];
  return {
    type: 'factBox',
    attrs: { id: ctx.newId() },
    content: [
      { type: 'factBoxTitle', ...(words.length === 0 ? {} : { content: words }) },
      ...(blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
    ],
  };
}

function asHeading(content: readonly JsonNode[], ctx: ReadContext): readonly JsonNode[] {
  return content.length === 0 ? [] : [{ type: 'heading', attrs: { id: ctx.newId(), level: 2 }, content }];
}
