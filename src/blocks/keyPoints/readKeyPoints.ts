import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements } from '../hast';
import { FIELD_MARKS, TITLE_MARKS } from '../textMarks';

const CLASSES = ['key-points', 'keypoints', 'key-takeaways'];
const TITLES = ['h2', 'h3', 'h4', 'h5', 'h6', 'p'];
const BLOCKS = 'div ul ol dl table figure img blockquote h1 h2 h3 h4 h5 h6 hr pre'.split(' ');

/** Key points: a title, a list, or both. Null where more stands there or a point is more than a line, so that the reader takes it apart. */
export function readKeyPoints(element: Element, ctx: ReadContext): JsonNode | null {
  if (!['aside', 'div', 'section'].includes(element.tagName) || !CLASSES.some((name) => hasClass(element, name))) return null;
  const parts = onlyElements(element) ?? [];
  const [first] = parts;
  const title = first !== undefined && TITLES.includes(first.tagName) ? first : null;
  const [list, ...more] = title === null ? parts : parts.slice(1);
  if (parts.length === 0 || more.length > 0 || (title !== null && findAll(title, BLOCKS).length > 0)) return null;
  const points = list === undefined ? [] : pointsOf(list, ctx);
  if (points === null) return null;
  const words = title === null || hasClass(title, 'house') ? [] : ctx.inline(title, TITLE_MARKS);
  if (words.length === 0 && points.length === 0) return null;
  return {
    type: 'keyPoints',
    attrs: { id: ctx.newId() },
    content: [
      { type: 'keyPointsTitle', ...(words.length === 0 ? {} : { content: words }) },
      ...(points.length > 0 ? points : [{ type: 'keyPoint' }]),
    ],
  };
}

/** One point an item; null where the element is no list or an item holds more than one line. */
function pointsOf(list: Element, ctx: ReadContext): readonly JsonNode[] | null {
  const items = list.tagName === 'ul' || list.tagName === 'ol' ? onlyElements(list) : null;
  if (items === null || items.some((item) => item.tagName !== 'li')) return null;
  const lines = items.map(lineOf);
  if (lines.some((line) => line === null)) return null;
  const points = lines.flatMap((line) => (line === null ? [] : [{ type: 'keyPoint', content: ctx.inline(line, FIELD_MARKS) }]));
  return points.filter((point) => point.content.length > 0);
}

function lineOf(item: Element): Element | null {
  const [only, ...more] = onlyElements(item) ?? [];
  const line = only?.tagName === 'p' && more.length === 0 ? only : item;
  return findAll(line, ['p', ...BLOCKS]).length > 0 ? null : line;
}
