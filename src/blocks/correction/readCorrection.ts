import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, isBlank, onlyElements, withChildren } from '../hast';
import { TEXT_MARKS } from '../textMarks';
import { KINDS } from './kinds';

/** A correction: in our form with its kind and instant, in any other with all its words as paragraphs. Its blocks one by one where more than paragraphs stand in it. */
export function readCorrection(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null {
  if (!['aside', 'div', 'section'].includes(element.tagName) || !hasClass(element, 'correction')) return null;
  const shown = element.children.filter((child) => !isBlank(child));
  const [first, ...rest] = shown;
  const line = first?.type === 'element' && isKindLine(first) ? first : null;
  const paragraphs = ctx.blocks(line === null ? element : withChildren(element, rest));
  if (paragraphs.length === 0) return null;
  // More than paragraphs: what is read is given as it is, so that nothing nested is read twice, at each level once more.
  if (!paragraphs.every((part) => part.type === 'paragraph')) return [...loose(line, ctx), ...paragraphs];
  const [time] = findAll(line ?? element, ['time']);
  const kind = KINDS.find((one) => one.kind !== 'correction' && hasClass(element, one.kind))?.kind ?? 'correction';
  return {
    type: 'correction',
    attrs: { id: ctx.newId(), kind, at: time === undefined ? null : ctx.moment(time) },
    content: paragraphs,
  };
}

function loose(line: Element | null, ctx: ReadContext): readonly JsonNode[] {
  return line === null ? [] : [{ type: 'paragraph', attrs: { id: ctx.newId() }, content: ctx.inline(line, TEXT_MARKS) }];
}

/** The line that we write ourselves: the word of the kind and the time, and nothing else. */
function isKindLine(element: Element): boolean {
  const [word, time, ...more] = onlyElements(element) ?? [];
  if (element.tagName !== 'p' || !hasClass(element, 'kind') || word?.tagName !== 'strong' || more.length > 0) return false;
  return time === undefined || time.tagName === 'time' || hasClass(time, 'as-written');
}
