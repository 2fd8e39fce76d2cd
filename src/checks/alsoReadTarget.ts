import type { JsonNode } from '../contract/json';
import { safeAddress } from '../story/address';
import { textOf, walk } from '../story/walk';
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
    for (const node of unitsOf(doc).flatMap((unit) => insertsIn(unit))) {
      for (const { node: item, block, at } of fieldsOf(node)) {
        const where = { block, field: 'alsoReadItem', at };
        const name = `“${textOf(item).trim()}”`;
        const keys = [keyOf(item.attrs?.url), String(item.attrs?.story ?? '')].filter((key) => key !== '');
        if (keys.some((key) => own.has(key))) found.push({ rule: 'alsoRead.self', message: `${name} leads to the story itself.`, where });
        else if (keys.some((key) => linked.has(key)))
          found.push({ rule: 'alsoRead.duplicate', message: `${name} leads to a page that the story leads to already.`, where });
        for (const key of keys) linked.add(key);
      }
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

const insertsIn = perBlock((block) => {
  const inserts: JsonNode[] = [];
  walk(block, (node) => {
    if (node.type === 'alsoRead') inserts.push(node);
    return node.content?.[0]?.text === undefined;
  });
  return inserts;
});

/** An address without what does not change the page: capitals of the host, `www.`, the part behind `#`, a last slash, tracking. '' for none. */
function keyOf(address: unknown): string {
  const safe = safeAddress(address);
  if (safe === null || !/^https?:/i.test(safe)) return '';
  const url = new URL(safe);
  for (const name of [...url.searchParams].map(([key]) => key)) if (/^(utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
