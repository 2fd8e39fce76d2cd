import type { Element, ElementContent } from 'hast';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { ReadContext } from '../block';
import { findAll, hasClass, isBlank, onlyPicture, property, withChildren } from '../hast';
import { FIELD_MARKS } from '../textMarks';

const WIDTHS = ['wide', 'full', 'inset'];
// What a figure of pictures may hold besides its figcaption; anything else in it is a table, a film or a quotation, not ours.
const WRAPPERS = new Set(['img', 'a', 'picture', 'div', 'span', 'p', 'source', 'noscript', 'br']);

/** A figure out of `figure`, a bare `img`, or an `a`, `p` or `div` with nothing but a picture in it. Several pictures become one figure each (a gallery is the gallery's), the first with the caption; other text in it follows as blocks. */
export function readFigure(element: Element, ctx: ReadContext): readonly JsonNode[] | null {
  if (element.tagName !== 'figure') {
    const picture = onlyPicture(element);
    return picture === null ? null : [figureNode(picture, element, null, ctx)];
  }
  const caption = element.children.find((child): child is Element => child.type === 'element' && child.tagName === 'figcaption') ?? null;
  const rest = withChildren(
    element,
    element.children.filter((child) => child !== caption),
  );
  const pictures = findAll(rest, ['img']);
  const first = pictures[0] ?? null;
  if (first === null && !hasClass(element, 'picture-missing')) return null;
  if (!onlyWrappers(rest)) return null;
  const figures = [figureNode(first, element, caption, ctx), ...pictures.slice(1).map((one) => figureNode(one, one, null, ctx))];
  return ctx.text(rest) === '' ? figures : [...figures, ...ctx.blocks(withoutPictures(rest))];
}

function onlyWrappers(element: Element): boolean {
  return element.children.every((child) => child.type !== 'element' || (WRAPPERS.has(child.tagName) && onlyWrappers(child)));
}

function withoutPictures(element: Element): Element {
  const children = element.children.filter((child) => child.type !== 'element' || child.tagName !== 'img');
  return withChildren(
    element,
    children.map((child) => (child.type === 'element' ? withoutPictures(child) : child)),
  );
}

function figureNode(image: Element | null, around: Element, figcaption: Element | null, ctx: ReadContext): JsonNode {
  const found = image === null ? null : ctx.picture(property(image, 'src'));
  const { caption, credit, kind } = readCaption(figcaption, ctx);
  const attrs: { [key: string]: JsonValue } = {
    id: ctx.newId(),
    picture: found?.picture ?? '',
    pictureWidth: found?.width ?? 0,
    pictureHeight: found?.height ?? 0,
    alt: (image === null ? property(around, 'ariaLabel') : property(image, 'alt')).slice(0, 5000),
    decorative: hasClass(around, 'decorative'),
    width: WIDTHS.find((width) => hasClass(around, width)) ?? 'column',
    creditKind: kind,
    crop: null,
    rights: '',
    creator: '',
    licence: '',
  };
  return {
    type: 'figure',
    attrs,
    content: [
      { type: 'caption', content: caption },
      { type: 'credit', content: credit },
    ],
  };
}

interface Caption {
  readonly caption: readonly JsonNode[];
  readonly credit: readonly JsonNode[];
  readonly kind: string;
}

/** Our own spans apart; in a foreign figcaption only a part with the class `credit` is known, all else is caption. */
function readCaption(figcaption: Element | null, ctx: ReadContext): Caption {
  if (figcaption === null) return { caption: [], credit: [], kind: '' };
  const isCredit = (child: ElementContent): child is Element => child.type === 'element' && hasClass(child, 'credit');
  const credit = figcaption.children.find(isCredit);
  const rest = figcaption.children.filter((child) => child !== credit);
  const shownRest = rest.filter((child) => !isBlank(child));
  const [own] = shownRest;
  // In our own markup the blank between caption and credit belongs to neither.
  const ours = shownRest.length === 1 && own?.type === 'element' && hasClass(own, 'caption') ? own : null;
  const caption = ctx.inline(ours ?? withChildren(figcaption, rest), FIELD_MARKS);
  if (credit === undefined) return { caption, credit: [], kind: '' };
  const shown = credit.children.filter((child) => !isBlank(child));
  const kind = shown[0];
  if (kind?.type !== 'element' || !hasClass(kind, 'kind')) return { caption, credit: ctx.inline(credit, FIELD_MARKS), kind: '' };
  const [separator, ...more] = credit.children.slice(credit.children.indexOf(kind) + 1);
  const named =
    separator?.type === 'text'
      ? [{ ...separator, value: separator.value.replace(/^\s*: ?/, '') }, ...more]
      : [separator, ...more].filter((child) => child !== undefined);
  return { caption, credit: ctx.inline(withChildren(credit, named), FIELD_MARKS), kind: ctx.text(kind).slice(0, 60) };
}
