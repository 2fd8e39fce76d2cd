import { safeAddress } from '../../story/address';
import { addressAttr, idAttr } from '../attributes';
import type { AttrSpec, MarkSpec } from '../block';
import { hasClass, property } from '../hast';

const ROLE = /^[a-z][a-z0-9-]{0,39}$/;

const role: AttrSpec = {
  default: null,
  problem: (value) =>
    value === null || (typeof value === 'string' && ROLE.test(value)) ? null : 'must be null or a role such as reporter or photographer',
};

/** What a contributor may have done, offered in this order; other words of the same form are kept. */
export const CONTRIBUTOR_ROLES: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'reporter', label: 'Reporter' },
  { value: 'writer', label: 'Writer' },
  { value: 'editor', label: 'Editor' },
  { value: 'translator', label: 'Translator' },
  { value: 'photographer', label: 'Photographer' },
  { value: 'illustrator', label: 'Illustrator' },
  { value: 'producer', label: 'Producer' },
  { value: 'agency', label: 'Agency' },
  { value: 'publisher', label: 'Published by' },
];

/** A person or agency in the byline. `role` null = to be confirmed. Published as `a rel="author"` with an address, else as `span.author`; the role is a class, because it is not among the words. */
export const contributor: MarkSpec = {
  name: 'contributor',
  rank: 25,
  attrs: { id: idAttr, role, url: addressAttr },
  inclusive: false,
  // Of itself too: one piece of text is one person. A link around a person would nest `a` in `a`.
  excludes: 'contributor link',
  editorTag: 'span',
  publish(attrs, ctx) {
    const did = typeof attrs.role === 'string' ? `role-${attrs.role}` : null;
    const href = safeAddress(attrs.url);
    if (href !== null) return { tag: 'a', attrs: { rel: 'author', class: did, href } };
    if (attrs.url !== '' && attrs.url !== undefined) {
      ctx.problem({
        level: 'block',
        rule: 'contributor.refused',
        message: `The address “${String(attrs.url).slice(0, 80)}” in the byline does not leave: it is no https, http or mailto address.`,
        where: { block: '', field: 'byline' },
      });
    }
    return { tag: 'span', attrs: { class: did === null ? 'author' : `author ${did}` } };
  },
  read(element) {
    const author = property(element, 'rel').split(/\s+/).includes('author') || hasClass(element, 'author');
    if (!author || !['a', 'span'].includes(element.tagName)) return null;
    const did = /(?:^|\s)role-([a-z][a-z0-9-]{0,39})(?:\s|$)/.exec(property(element, 'className'))?.[1] ?? null;
    return { id: '', role: did, url: element.tagName === 'a' ? (safeAddress(property(element, 'href')) ?? '') : '' };
  },
};
