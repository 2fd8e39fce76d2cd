import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import { safeAddress } from '../../story/address';
import type { ReadContext } from '../block';
import { findAll, hasClass, onlyElements, property } from '../hast';
import { joinedInline } from '../joinedInline';
import { FIELD_MARKS } from '../textMarks';
import { embedOf } from './embedOf';

/** The quotation that services give out to be put on pages, by its class; its script never comes in. */
const GIVEN =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:embed-bq|card)|fb-(?:post|video))(?:\s|$)/;

/** Our own `figure.embed`, the `figure` of WordPress around an address, or the quotation that a service gives out; null for anything else. */
export function readEmbed(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName === 'blockquote') return GIVEN.test(property(element, 'className')) ? readGiven(element, ctx) : null;
  if (element.tagName !== 'figure') return null;
  if (hasClass(element, 'embed')) return readOwn(element, ctx);
  return hasClass(element, 'wp-block-embed') ? readWordPress(element, ctx) : null;
}

/** `figure.embed > blockquote[cite]? + figcaption?`; the address stands in the figcaption. */
function readOwn(element: Element, ctx: ReadContext): JsonNode | null {
  const parts = onlyElements(element) ?? [];
  const words = parts.find((part) => part.tagName === 'blockquote');
  const caption = parts.find((part) => part.tagName === 'figcaption');
  if (parts.length === 0 || parts.length !== [words, caption].filter((part) => part !== undefined).length) return null;
  const link = caption === undefined ? null : onlyElements(caption);
  const [only, ...more] = link ?? [];
  const url = caption === undefined ? '' : only?.tagName === 'a' && more.length === 0 ? webAddress(property(only, 'href')) : null;
  return url === null ? null : embedNode(url, words === undefined ? [] : joinedInline(words, ctx, FIELD_MARKS), ctx);
}

function readWordPress(element: Element, ctx: ReadContext): JsonNode | null {
  const parts = onlyElements(element) ?? [];
  const [holder, caption, ...more] = parts;
  const url = holder?.tagName === 'div' ? webAddress(ctx.text(holder).trim()) : null;
  if (url === null || more.length > 0 || (caption !== undefined && caption.tagName !== 'figcaption')) return null;
  return embedNode(url, caption === undefined ? [] : joinedInline(caption, ctx, FIELD_MARKS), ctx);
}

/** The address is that of the last link to a service that is known, or what the quotation cites. */
function readGiven(element: Element, ctx: ReadContext): JsonNode | null {
  const links = [property(element, 'cite'), ...findAll(element, ['a']).map((link) => property(link, 'href'))];
  const known = links.filter((link) => embedOf(link)?.slug);
  const url = webAddress(known.at(-1) ?? '');
  return url === null || findAll(element, ['img']).length > 0 ? null : embedNode(url, joinedInline(element, ctx, FIELD_MARKS), ctx);
}

function webAddress(address: string): string | null {
  const safe = safeAddress(address);
  return safe !== null && embedOf(safe) !== null ? safe : null;
}

function embedNode(url: string, content: readonly JsonNode[], ctx: ReadContext): JsonNode {
  return {
    type: 'embed',
    attrs: { id: ctx.newId(), url },
    content: [{ type: 'embedText', ...(content.length === 0 ? {} : { content }) }],
  };
}
