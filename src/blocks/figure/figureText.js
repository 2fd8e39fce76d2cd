import { hasText } from '../../story/walk';
/** A figure in plain text: caption, credit with its kind, and what is said of it to readers who cannot see it. */
export function figureText(node, indent, ctx) {
    const { picture, alt, creditKind, decorative } = node.attrs ?? {};
    const [caption = node, credit = node] = node.content ?? [];
    const name = picture ? `picture ${String(picture).slice(0, 12)}…` : 'picture missing';
    const lines = [hasText(caption) ? ctx.wrap(caption, `${indent}[${name}] `) : `${indent}[${name}] `];
    if (hasText(credit))
        lines.push(ctx.wrap(credit, `${indent}  ${String(creditKind || 'Credit')}: `));
    lines.push(decorative === true ? `${indent}  Decorative` : `${indent}  Alt text: ${String(alt || '(to be written)')}`);
    return lines.join('\n');
}
