import type { Element, ElementContent } from 'hast';
import { findAll, hasClass, property } from '../../blocks/hast';
import type { JsonValue } from '../../contract/json';
import { metaField, metaProblem } from '../../story/metadata';
import { rawText } from './readInline';
import type { MetadataLine } from './takeMetadata';

/** The notices of publishNotices: class of the aside, the flag it stands for, and the class and key of its own words. */
const NOTICES = [
  { name: 'sponsored-by', flag: 'sponsored', words: 'sponsor', key: 'sponsor' },
  { name: 'content-warning', flag: 'sensitive', words: 'warning', key: 'contentWarning' },
] as const;

/** Takes the notices that stand above the text (`aside.sponsored-by`, `aside.content-warning`, as we write them) out of an element, the first of each. They are told to `lines`. */
export function takeNotices(
  element: Element,
  lines: MetadataLine[],
): { readonly element: Element; readonly values: { readonly [key: string]: JsonValue } } {
  const values: { [key: string]: JsonValue } = {};
  const children = element.children.filter((child) => {
    const notice = noticeOf(child);
    if (notice === undefined || values[notice.flag] !== undefined || child.type !== 'element') return true;
    const own = findAll(child, ['span']).find((span) => hasClass(span, notice.words));
    const words = own === undefined ? '' : rawText(own).trim();
    const field = metaField(notice.key);
    if (field === undefined || metaProblem(field, words) !== null) return true;
    values[notice.flag] = true;
    values[notice.key] = words;
    lines.push({ element: child, as: notice.flag });
    return false;
  });
  return { element: { ...element, children }, values };
}

function noticeOf(child: ElementContent): (typeof NOTICES)[number] | undefined {
  if (child.type !== 'element' || child.tagName !== 'aside' || property(child, 'role') !== 'note') return undefined;
  return NOTICES.find(({ name }) => hasClass(child, name));
}
