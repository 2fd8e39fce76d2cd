import type { JsonNode } from '../contract/json';
import { safeAddress } from '../story/address';
import { textOf, walk } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { fieldsOf } from './fieldsOf';

/** An Also Read that leads to the story itself, or to a page that the story leads to already. */
export const alsoReadTarget: StoryCheck = {
  scope: 'story',
  title: 'Also Reads that lead on',
  rules: { 'alsoRead.self': 'warn', 'alsoRead.duplicate': 'warn' },
  run(doc, { metadata }) {
    const own = new Set([keyOf(metadata.canonical), String(metadata.externalId ?? '')].filter((key) => key !== ''));
    const linked = linksIn(doc);
    const found: Finding[] = [];
    walk(doc, (node) => {
      if (node.type !== 'alsoRead') return node.text === undefined;
      for (const { node: item, block, at } of fieldsOf(node)) {
        const where = { block, field: 'alsoReadItem', at };
        const name = `“${textOf(item).trim()}”`;
        const keys = [keyOf(item.attrs?.url), String(item.attrs?.story ?? '')].filter((key) => key !== '');
        if (keys.some((key) => own.has(key))) found.push({ rule: 'alsoRead.self', message: `${name} leads to the story itself.`, where });
        else if (keys.some((key) => linked.has(key)))
          found.push({ rule: 'alsoRead.duplicate', message: `${name} leads to a page that the story leads to already.`, where });
        for (const key of keys) linked.add(key);
      }
      return false;
    });
    return found;
  },
};

/** Addresses of the links in the running text. */
function linksIn(doc: JsonNode): Set<string> {
  const links = new Set<string>();
  walk(doc, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'link') links.add(keyOf(mark.attrs?.href));
  });
  links.delete('');
  return links;
}

/** An address without what does not change the page: capitals of the host, `www.`, the part behind `#`, a last slash, tracking. '' for none. */
function keyOf(address: unknown): string {
  const safe = safeAddress(address);
  if (safe === null || !/^https?:/i.test(safe)) return '';
  const url = new URL(safe);
  for (const name of [...url.searchParams].map(([key]) => key)) if (/^(utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
