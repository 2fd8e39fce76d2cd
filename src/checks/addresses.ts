import type { JsonNode } from '../contract/json';
import { safeAddress } from '../story/address';
import type { BlockCheck, Finding } from './check';
import { fieldsOf, idOf } from './fieldsOf';

/** Addresses that cannot be meant: refused by the writer, of this machine or network, or pasted twice over. */
export const addresses: BlockCheck = {
  scope: 'block',
  title: 'Addresses that work',
  rules: { 'link.bad-address': 'warn' },
  run(block) {
    const found: Finding[] = [];
    for (const { block: id, field, at, node } of fieldsOf(block)) {
      const own = problemOf(node.attrs?.url);
      if (own !== null) found.push(finding(own, { block: id, field, at }));
      let from = 0;
      for (const piece of node.content ?? []) {
        const to = from + (piece.text?.length ?? 0);
        const problem = linkProblem(piece);
        if (problem !== null) found.push(finding(problem, { block: id, field, at, from, to }));
        from = to;
      }
    }
    const own = block.content === undefined || fieldsOf(block)[0]?.node !== block ? problemOf(block.attrs?.url) : null;
    return own === null ? found : [...found, finding(own, { block: idOf(block), field: 'url' })];
  },
};

function linkProblem({ marks }: JsonNode): string | null {
  for (const { type, attrs } of marks ?? []) {
    const problem = type === 'link' || type === 'contributor' ? problemOf(type === 'link' ? attrs?.href : attrs?.url) : null;
    if (problem !== null) return problem;
  }
  return null;
}

/** Null for an address that may be meant, and for none. */
function problemOf(address: unknown): string | null {
  if (typeof address !== 'string' || address === '') return null;
  const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
  const safe = safeAddress(address);
  if (safe === null) return `“${shown}” is no https, http or mailto address.`;
  if (/^mailto:/i.test(safe)) return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(safe) ? null : `“${shown}” is no mail address.`;
  const { hostname } = new URL(safe);
  if (/^https?$/i.test(hostname)) return `“${shown}” holds two addresses in one.`;
  if (isPrivate(hostname)) return `“${shown}” leads to one machine or network, not to the web.`;
  return hostname.includes('.') || hostname.startsWith('[') ? null : `“${shown}” has no whole site name.`;
}

/** Source: RFC 1918, RFC 6761, RFC 6762. */
function isPrivate(host: string): boolean {
  const isNumber = /^\d+\.\d+\.\d+\.\d+$/.test(host);
  if (isNumber) return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0)/.test(host);
  return /^(localhost|\[::1?\])$/.test(host) || /\.(local|localhost|internal|test|invalid)$/.test(host);
}

function finding(message: string, where: Finding['where']): Finding {
  return { rule: 'link.bad-address', message, where };
}
