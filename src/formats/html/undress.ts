import type { Element, ElementContent } from 'hast';
import { hasClass, isBlank, property, withChildren } from '../../blocks/hast';
import type { HtmlProfile } from '../../contract/houseFile';
import { undressFigures } from './undressFigure';

/**
 * HTML that Galley wrote in a house's profile as it would stand in the plain one: the way back of `dressOf`. `body` is sanitised. What a
 * desk wrote in a raw HTML block stays as it is.
 */
export function undress(body: Element, profile: HtmlProfile): Element {
  const bare = unwrapped(body, profile);
  const outer = new Set(Object.values(profile.classes).flatMap((names) => names.split(' ').filter(Boolean)));
  return withChildren(bare, undressed(bare.children, profile, outer));
}

/** Without the element that the profile puts around a fragment. */
function unwrapped(body: Element, { wrapper, wrapperClass }: HtmlProfile): Element {
  const [only, ...more] = body.children.filter((child) => !isBlank(child));
  if (wrapper === '' || more.length > 0 || only?.type !== 'element' || only.tagName !== wrapper) return body;
  return property(only, 'className') === wrapperClass ? withChildren(body, only.children) : body;
}

const NONE: ReadonlySet<string> = new Set();
/** Elements that hold the blocks of a story: classes of blocks stand on what is right inside. */
const HOLDERS = new Set(['article', 'header']);

function undressed(children: readonly ElementContent[], profile: HtmlProfile, outer: ReadonlySet<string>): readonly ElementContent[] {
  const bare = children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    const own = undressedElement(child, profile, outer);
    if (hasClass(own, 'raw-html')) return own;
    return withChildren(own, undressed(own.children, profile, HOLDERS.has(own.tagName) ? outer : NONE));
  });
  return undressFigures(bare, profile.figure);
}

function undressedElement(element: Element, profile: HtmlProfile, outer: ReadonlySet<string>): Element {
  const { classPrefix, headingOffset, linkRel, linkTarget } = profile;
  const properties = { ...element.properties };
  const classes = property(element, 'className').split(/\s+/).filter(Boolean);
  const own = classes.filter((name) => !outer.has(name) && name.startsWith(classPrefix)).map((name) => name.slice(classPrefix.length));
  if (own.length > 0) properties.className = own;
  else delete properties.className;
  if (element.tagName === 'a') {
    const added = linkRel.split(' ').filter((word) => word !== 'author');
    const rel = property(element, 'rel')
      .split(/\s+/)
      .filter((word) => word !== '' && !added.includes(word));
    if (rel.length > 0) properties.rel = rel;
    else delete properties.rel;
    if (linkTarget !== '') delete properties.target;
  }
  const level = Number(/^h([2-6])$/.exec(element.tagName)?.[1] ?? 0);
  const tagName = level >= 2 + headingOffset ? `h${level - headingOffset}` : element.tagName;
  return { ...element, tagName, properties };
}
