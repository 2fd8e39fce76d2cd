import type { JsonNode } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { TextContext } from '../block';

/** A figure in plain text: caption, credit with its kind, and what is said of it to readers who cannot see it. */
export function figureText(node: JsonNode, indent: string, ctx: TextContext): string {
  const { picture, alt, creditKind, decorative, rights, creator, licence } = node.attrs ?? {};
  const [caption = node, credit = node] = node.content ?? [];
  const name = picture ? `picture ${String(picture).slice(0, 12)}…` : 'picture missing';
  const lines = [hasText(caption) ? ctx.wrap(caption, `${indent}[${name}] `) : `${indent}[${name}] `];
  if (hasText(credit)) lines.push(ctx.wrap(credit, `${indent}  ${String(creditKind || 'Credit')}: `));
  lines.push(decorative === true ? `${indent}  Decorative` : `${indent}  Alt text: ${String(alt || '(to be written)')}`);
  const terms = [creator, rights, licence].filter((term) => term !== undefined && term !== '').join(', ');
  if (terms !== '') lines.push(`${indent}  Rights: ${terms}`);
  return lines.join('\n');
}
