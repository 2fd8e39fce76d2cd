import type { JsonNode } from '../contract/json';
import { safeAddress } from '../story/address';
import { walk } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { fieldsOf } from './fieldsOf';
import { perBlock, unitsOf } from './perBlock';

/** An Also Read that leads to the story itself, or to a page that the story leads to already. */
export const alsoReadTarget: StoryCheck = {
  scope: 'story',
  title: 'Also Reads that lead on',
  rules: { 'alsoRead.self': 'warn', 'alsoRead.duplicate': 'warn' },
  run(doc, { metadata }) {
    const own = new Set([keyOf(metadata.canonical), String(metadata.externalId ?? '')].filter((key) => key !== ''));
    const linked = new Set(unitsOf(doc).flatMap((unit) => linksIn(unit)));
    const found: Finding[] = [];
    for (const { name, where, keys } of unitsOf(doc).flatMap((unit) => itemsIn(unit))) {
      if (keys.some((key) => own.has(key))) found.push({ rule: 'alsoRead.self', message: `${name} leads to the story itself.`, where });
      else if (keys.some((key) => linked.has(key)))
        found.push({ rule: 'alsoRead.duplicate', message: `${name} leads to a page that the story leads to already.`, where });
      for (const key of keys) linked.add(key);
    }
    return found;
  },
};

/** Addresses of the links in a block's running text. */
const linksIn = perBlock((block) => {
  const links: string[] = [];
  walk(block, (node) => {
    for (const mark of node.marks ?? []) if (mark.type === 'link') links.push(keyOf(mark.attrs?.href));
  });
  return links.filter((key) => key !== '');
});

/** What the Also Reads in a block lead to, each with its words and its place. */
const itemsIn = perBlock((unit) => {
  const inserts: JsonNode[] = [];
  walk(unit, (node) => {
    if (node.type === 'alsoRead') inserts.push(node);
    return node.content?.[0]?.text === undefined;
  });
  return inserts.flatMap(fieldsOf).map(({ node, text, block, at }) => ({
    name: `“${text.trim()}”`,
    where: { block, field: 'alsoReadItem', at },
    keys: [keyOf(node.attrs?.url), String(node.attrs?.story ?? '')].filter((key) => key !== ''),
  }));
});

/** An address without what does not change the page: capitals of the host, `www.`, the part behind `#`, a last slash, tracking. '' for none. */
function keyOf(address: unknown): string {
  const safe = safeAddress(address);
  if (safe === null || !/^https?:/i.test(safe)) return '';
  const url = new URL(safe);
  for (const name of [...url.searchParams].map(([key]) => key)) if (/^(utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
