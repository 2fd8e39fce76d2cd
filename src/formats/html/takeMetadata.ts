import type { Element, ElementContent } from 'hast';
import { hasClass } from '../../blocks/hast';
import { readMoment } from '../../blocks/readMoment';
import { propertyText } from '../sanitize/hastProperty';
import { DATELINE_DASH } from './publishDateline';
import { rawText } from './readInline';

/** An element whose words became metadata. */
export interface MetadataLine {
  readonly element: Element;
  readonly as: string;
}

/** Instants that a page shows, as `time` elements. */
export interface ShownTimes {
  readonly published: string | null;
  readonly updated: string | null;
}

/** Takes the lines with the times (`p.published`, `p.updated`, as we write them) out of an element. They are told to `lines`. */
export function takeTimes(element: Element, lines: MetadataLine[]): { readonly element: Element; readonly times: ShownTimes } {
  let published: string | null = null;
  let updated: string | null = null;
  const visit = (parent: Element): Element => {
    const children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (child.tagName !== 'p' || !(hasClass(child, 'published') || hasClass(child, 'updated'))) return [visit(child)];
      const moment = timeIn(child);
      if (hasClass(child, 'published')) published ??= moment;
      else updated ??= moment;
      lines.push({ element: child, as: hasClass(child, 'published') ? 'published' : 'updated' });
      return [];
    });
    return { ...parent, children };
  };
  return { element: visit(element), times: { published, updated } };
}

function timeIn(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const moment = child.tagName === 'time' ? readMoment(propertyText(child.properties, 'dateTime')) : timeIn(child);
    if (moment !== null) return moment;
  }
  return null;
}

/** Takes the dateline out of the first paragraph that opens with `span.dateline`, with the dash behind it. */
export function takeDateline(
  element: Element,
  exact: boolean,
  lines: MetadataLine[],
): { readonly element: Element; readonly dateline: string } {
  let dateline = '';
  const visit = (parent: Element): Element => ({
    ...parent,
    children: parent.children.map((child): ElementContent => {
      if (dateline !== '' || child.type !== 'element') return child;
      const [first, next, ...rest] = openingOf(child);
      if (child.tagName !== 'p' || first?.type !== 'element' || !hasClass(first, 'dateline')) return visit(child);
      lines.push({ element: first, as: 'dateline' });
      dateline = exact ? rawText(first) : rawText(first).trim();
      const behind =
        next?.type === 'text'
          ? [{ ...next, value: next.value.replace(exact ? /^ — / : /^\s*[—–:-]+\s*/, '') }]
          : next === undefined
            ? []
            : [next];
      return { ...child, children: [...behind, ...rest] };
    }),
  });
  const without = visit(element);
  return { element: without, dateline };
}

/** The children of a paragraph, a dateline in the form of a house (`span.dateline-line`) as in the usual one. */
function openingOf(paragraph: Element): readonly ElementContent[] {
  const [line, ...rest] = paragraph.children;
  if (line?.type !== 'element' || !hasClass(line, 'dateline-line')) return paragraph.children;
  const place = line.children.find((child) => child.type === 'element' && hasClass(child, 'dateline'));
  return place === undefined ? paragraph.children : [place, { type: 'text', value: DATELINE_DASH }, ...rest];
}
