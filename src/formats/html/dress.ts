import { el, type Html, type HtmlAttrs, type HtmlElement } from '../../blocks/html';
import type { HtmlProfile } from '../../contract/houseFile';
import { dressFigure } from './dressFigure';
import { PLAIN_PROFILE } from './plainProfile';
import type { PublishingHouse } from './publishingHouse';
import { WrittenHtml } from './writtenHtml';

/** Gives published elements the form that a house's HTML profile asks for (docs/html-profile.md). `undress` takes it off again. */
export interface Dress {
  /** The elements of one block of the body or the head. */
  block(elements: readonly Html[], name: string): readonly Html[];
  /** Anything else that is published: times, notices, the header. */
  other(element: Html): Html;
  /** The element of a mark, without what it holds. */
  shell(element: HtmlElement): HtmlElement;
  /** What stands inside a block. */
  inside(elements: readonly Html[]): readonly Html[];
}

const PLAIN = JSON.stringify(PLAIN_PROFILE);
const made = new WeakMap<HtmlProfile, ProfileDress | null>();

/** The dress of a house; null where its profile is the plain one, and nothing is to be done. Made once a house. `host`: of the story's own address, whose links are no links to other sites. */
export function dressOf(house: PublishingHouse | undefined, host: string): Dress | null {
  if (house === undefined) return null;
  const profile = house.file.html;
  let dress = made.get(profile);
  if (dress === undefined) {
    dress = isPlain(profile) ? null : new ProfileDress(profile);
    made.set(profile, dress);
  }
  return dress === null ? null : dress.at(host);
}

/** True for the profile that a house has when it says nothing. */
export function isPlain(profile: HtmlProfile): boolean {
  return JSON.stringify(profile) === PLAIN;
}

class ProfileDress {
  private readonly profile: HtmlProfile;
  private readonly rel: readonly string[];

  constructor(profile: HtmlProfile) {
    this.profile = profile;
    this.rel = profile.linkRel.split(' ').filter(Boolean);
  }

  at(host: string): Dress {
    return {
      block: (elements, name) => elements.flatMap((element) => this.outer(this.inner(element, host), name)),
      other: (element) => this.one(this.inner(element, host)),
      shell: (element) => this.elementOf(element, host),
      inside: (elements) => elements.flatMap((element) => this.inner(element, host)),
    };
  }

  private one(elements: readonly Html[]): Html {
    const [only] = elements;
    return elements.length === 1 && only !== undefined ? only : el('div', undefined, ...elements);
  }

  /** The first element of a block carries its further classes. */
  private outer(elements: readonly Html[], name: string): readonly Html[] {
    const { classes } = this.profile;
    const more = Object.hasOwn(classes, name) ? classes[name] : undefined;
    const [first, ...rest] = elements;
    if (more === undefined || more === '' || first === undefined || typeof first === 'string') return elements;
    return [withAttrs(first, { class: joined(String(first.attrs?.class ?? ''), more) }), ...rest];
  }

  private inner(element: Html, host: string): readonly Html[] {
    // Inline content was dressed while it was written.
    if (typeof element === 'string' || element instanceof WrittenHtml) return [element];
    const shaped = element.tag === 'figure' ? dressFigure(element, this.profile.figure) : [element];
    return shaped.map((one) => {
      // What a desk wrote in a raw HTML block stands as it wrote it.
      if (typeof one === 'string') return one;
      if (one.attrs?.class === 'raw-html') return this.elementOf(one, host);
      return this.elementOf({ ...one, children: one.children?.flatMap((child) => this.inner(child, host)) }, host);
    });
  }

  private elementOf(element: HtmlElement, host: string): HtmlElement {
    const { classPrefix, headingOffset } = this.profile;
    const level = /^h([2-4])$/.exec(element.tag)?.[1];
    const tag = level === undefined ? element.tag : `h${Number(level) + headingOffset}`;
    const more: { [name: string]: string } = {};
    const own = element.attrs?.class;
    if (classPrefix !== '' && typeof own === 'string' && own !== '')
      more.class = own
        .split(' ')
        .map((name) => classPrefix + name)
        .join(' ');
    if (tag === 'a') Object.assign(more, this.linkAttrs(element, host));
    return withAttrs(tag === element.tag ? element : { ...element, tag }, more);
  }

  private linkAttrs({ attrs }: HtmlElement, host: string): { readonly [name: string]: string } {
    const more: { [name: string]: string } = {};
    if (!isElsewhere(attrs?.href, host)) return more;
    if (this.rel.length > 0) more.rel = joined(String(attrs?.rel ?? ''), this.rel.join(' '));
    if (this.profile.linkTarget !== '') more.target = this.profile.linkTarget;
    return more;
  }
}

/** True for an address of another site. */
function isElsewhere(href: unknown, host: string): boolean {
  const there = hostOf(href);
  return there !== '' && there !== host;
}

/** The host of an http or https address in small letters; '' for anything else. */
export function hostOf(address: unknown): string {
  return typeof address === 'string' ? (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '') : '';
}

function joined(one: string, other: string): string {
  return [...new Set(`${one} ${other}`.split(' ').filter(Boolean))].join(' ');
}

/** The same element with attributes put over its own, those that were there keeping their place. */
function withAttrs(element: HtmlElement, more: HtmlAttrs): HtmlElement {
  for (const _ in more) return { ...element, attrs: { ...element.attrs, ...more } };
  return element;
}
