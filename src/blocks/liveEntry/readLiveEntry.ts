import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, isBlank, withChildren } from '../hast';
import { TITLE_MARKS } from '../textMarks';

/** An entry in the form that we publish; null for any other, so that the reader takes it apart. Where a block stands in it that may not, its parts are given one by one: nothing nested is read twice. */
export function readLiveEntry(element: Element, ctx: ReadContext): JsonNode | readonly JsonNode[] | null {
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
  const words = title === undefined ? [] : ctx.inline(title, TITLE_MARKS);
  if (!blocks.every(ctx.boxed)) return [...loose(line, words, ctx), ...blocks];
  return {
    type: 'liveEntry',
    attrs: { id: ctx.newId(), at: moment === undefined ? null : ctx.moment(moment) },
    content: [
      { type: 'liveTitle', ...(words.length === 0 ? {} : { content: words }) },
      ...(blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: ctx.newId() } }]),
    ],
  };
}

/** Time and title outside of an entry: a paragraph and a subhead. */
function loose(line: Element | undefined, title: readonly JsonNode[], ctx: ReadContext): readonly JsonNode[] {
  const time = line === undefined ? [] : [{ type: 'paragraph', attrs: { id: ctx.newId() }, content: ctx.inline(line, TITLE_MARKS) }];
  return title.length === 0 ? time : [...time, { type: 'heading', attrs: { id: ctx.newId(), level: 2 }, content: title }];
}
