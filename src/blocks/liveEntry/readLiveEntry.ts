import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, isBlank, withChildren } from '../hast';
import { TITLE_MARKS } from '../textMarks';

/** An entry in the form that we publish; null for any other, so that the reader takes it apart and keeps its words. */
export function readLiveEntry(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName !== 'section' || !hasClass(element, 'live-entry')) return null;
  const shown = element.children.filter((child) => !isBlank(child));
  const part = (name: string): Element | undefined =>
    shown.find((child): child is Element => child.type === 'element' && hasClass(child, name));
  const [line, title] = [part('live-time'), part('live-title')];
  const moment = line === undefined ? undefined : findAll(line, ['time'])[0];
  if (line !== undefined && moment === undefined) return null;
  const blocks = ctx.blocks(
    withChildren(
      element,
      shown.filter((child) => child !== line && child !== title),
    ),
  );
  if (!blocks.every(ctx.boxed)) return null;
  return {
    type: 'liveEntry',
    attrs: { id: ctx.newId(), at: moment === undefined ? null : ctx.moment(moment) },
    content: [
      { type: 'liveTitle', ...(title === undefined ? {} : { content: ctx.inline(title, TITLE_MARKS) }) },
      ...(blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
    ],
  };
}
