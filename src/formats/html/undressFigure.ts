import type { Element, ElementContent } from 'hast';
import { hasClass, isBlank, property, withChildren } from '../../blocks/hast';
import type { HtmlProfile } from '../../contract/houseFile';

/** The children of an element with every figure that `dressFigure` shaped as a plain one again. */
export function undressFigures(children: readonly ElementContent[], shape: HtmlProfile['figure']): readonly ElementContent[] {
  if (shape === 'figure') return children;
  if (shape === 'wordpress') return children.map((child) => (isTag(child, 'figure') ? withSpans(child) : child));
  const whole: ElementContent[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    if (child === undefined) continue;
    if (isTag(child, 'p') && hasClass(child, 'figure-caption')) whole.push(figureOf(null, child));
    else if (isTag(child, 'p') && hasClass(child, 'figure')) {
      const next = nextShown(children, at + 1);
      const said = next === null ? undefined : children[next];
      const isOwn = said !== undefined && isTag(said, 'p') && hasClass(said, 'figure-caption') && !hasClass(said, 'picture-missing');
      whole.push(figureOf(child, isOwn ? said : null));
      if (isOwn && next !== null) at = next;
    } else whole.push(child);
  }
  return whole;
}

function figureOf(picture: Element | null, said: Element | null): Element {
  const from = picture ?? said;
  const classes = property(from ?? { type: 'element', tagName: 'p', properties: {}, children: [] }, 'className')
    .split(/\s+/)
    .filter((name) => name !== 'figure' && name !== 'figure-caption' && name !== '');
  const caption: ElementContent[] = said === null ? [] : [{ ...said, tagName: 'figcaption', properties: {} }];
  const alt = picture === null && said !== null ? property(said, 'title') : '';
  return {
    type: 'element',
    tagName: 'figure',
    properties: { ...(classes.length > 0 ? { className: classes } : {}), ...(alt === '' ? {} : { ariaLabel: alt }) },
    children: [...(picture?.children ?? []), ...caption],
    position: from?.position,
  };
}

/** A figure whose caption has its spans again. */
function withSpans(figure: Element): Element {
  return withChildren(
    figure,
    figure.children.map((child) => (isTag(child, 'figcaption') && isPicture(figure) ? withChildren(child, spans(child)) : child)),
  );
}

function isPicture(figure: Element): boolean {
  const [first, ...more] = figure.children.filter((child) => !isBlank(child));
  const shown = first !== undefined && isTag(first, 'img');
  return (shown && more.every((child) => isTag(child, 'figcaption'))) || hasClass(figure, 'picture-missing');
}

function spans(caption: Element): readonly ElementContent[] {
  const last = caption.children.at(-1);
  const credit = last !== undefined && isTag(last, 'cite') && hasClass(last, 'credit') ? last : null;
  const words = credit === null ? caption.children : caption.children.slice(0, -1);
  const said = credit === null ? words : withoutLastBlank(words);
  const parts: ElementContent[] = said.length === 0 ? [] : [span('caption', said)];
  if (credit === null) return parts;
  return [...parts, ...(parts.length > 0 ? [{ type: 'text', value: ' ' } as const] : []), { ...credit, tagName: 'span' }];
}

/** The one blank before the credit is neither's. */
function withoutLastBlank(words: readonly ElementContent[]): readonly ElementContent[] {
  const last = words.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return words;
  const value = last.value.slice(0, -1);
  return value === '' ? words.slice(0, -1) : [...words.slice(0, -1), { ...last, value }];
}

function span(name: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children: [...children] };
}

function nextShown(children: readonly ElementContent[], from: number): number | null {
  for (let at = from; at < children.length; at += 1) {
    const child = children[at];
    if (child !== undefined && !isBlank(child)) return at;
  }
  return null;
}

function isTag(node: ElementContent, tag: string): node is Element {
  return node.type === 'element' && node.tagName === tag;
}
