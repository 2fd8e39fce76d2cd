import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements } from '../hast';
import { FIELD_MARKS } from '../textMarks';

const CLASSES = ['pullquote', 'pull-quote', 'wp-block-pullquote'];
const BLOCKS = 'p div section ul ol dl table figure img blockquote h1 h2 h3 h4 h5 h6 hr pre'.split(' ');

/** A pull quote: one line, a speaker, or both, in our form or in that of WordPress (`figure > blockquote > p + cite`). Null where it holds more, so that the reader takes it apart. */
export function readPullQuote(element: Element, ctx: ReadContext): JsonNode | null {
  if (!['aside', 'div', 'figure', 'blockquote'].includes(element.tagName)) return null;
  if (!CLASSES.some((name) => hasClass(element, name))) return null;
  const parts = partsOf(element);
  if (parts.some((part) => findAll(part, BLOCKS).length > 0)) return null;
  const [first, second, ...more] = parts;
  if (first === undefined || more.length > 0) return null;
  const [line, speaker] = isSpeaker(first) ? [undefined, first] : [first, second];
  if (isSpeaker(first) ? second !== undefined : second !== undefined && !isSpeaker(second)) return null;
  if (line !== undefined && line !== element && line.tagName !== 'p') return null;
  return {
    type: 'pullQuote',
    attrs: { id: ctx.newId() },
    content: [
      { type: 'pullQuoteText', ...(line === undefined ? {} : { content: ctx.inline(line, FIELD_MARKS) }) },
      { type: 'attribution', ...(speaker === undefined ? {} : { content: ctx.inline(speaker, FIELD_MARKS) }) },
    ],
  };
}

/** The lines of it: its child elements, those of the one `blockquote` in it, or itself where the words stand in it directly. */
function partsOf(element: Element): readonly Element[] {
  const parts = onlyElements(element);
  const [only] = parts ?? [];
  if (parts?.length === 1 && only?.tagName === 'blockquote') return partsOf(only);
  return parts === null || parts.every((part) => !BLOCKS.includes(part.tagName) && !isSpeaker(part)) ? [element] : parts;
}

function isSpeaker(element: Element): boolean {
  return ['footer', 'cite', 'figcaption'].includes(element.tagName) || (element.tagName === 'p' && hasClass(element, 'by'));
}
