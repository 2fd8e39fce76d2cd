import type { JsonNode } from '../../contract/json';
import { safeAddress } from '../../story/address';
import { addressAttr } from '../attributes';
import type { MarkSpec } from '../block';
import { property } from '../hast';

/** A link. Published as `a href`; an address that is not https, http or mailto never leaves, its words do. In a sponsored story it says so to search engines. */
export const link: MarkSpec = {
  name: 'link',
  rank: 20,
  attrs: { href: addressAttr },
  inclusive: false,
  editorTag: 'a',
  pasteTags: [{ tag: 'a[href]' }],
  publish(attrs, ctx) {
    const href = safeAddress(attrs.href);
    if (href !== null) return { tag: 'a', attrs: { href, rel: isPaid(href, ctx.doc) ? 'sponsored' : null } };
    ctx.problem({
      level: 'block',
      rule: 'link.refused',
      message: `A link to “${String(attrs.href ?? '').slice(0, 80)}” leaves as plain words: it is no https, http or mailto address.`,
      where: { block: '' },
    });
    return null;
  },
  read(element) {
    const href = element.tagName === 'a' ? safeAddress(property(element, 'href')) : null;
    return href === null ? null : { href };
  },
};

/** Source: Google Search Central, "Qualify your outbound links". */
function isPaid(href: string, story: JsonNode): boolean {
  return story.attrs?.sponsored === true && /^https?:/i.test(href);
}
