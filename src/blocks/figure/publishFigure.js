import { hasText } from '../../story/walk';
import { el } from '../html';
/** A figure as readers get it. Without a picture it keeps caption and credit, or is left out, as the export asks; both are listed. */
export function publishFigure(node, ctx) {
    const attrs = node.attrs ?? {};
    const shown = ctx.picture(node);
    const classes = [];
    if (typeof attrs.width === 'string' && attrs.width !== 'column')
        classes.push(attrs.width);
    if (attrs.decorative === true)
        classes.push('decorative');
    const alt = attrs.decorative === true ? '' : String(attrs.alt ?? '');
    if (shown !== null) {
        if (attrs.decorative !== true && alt.trim() === '')
            tellNoAlt(attrs.id, ctx);
        const img = el('img', { src: shown.src, alt, width: shown.width, height: shown.height });
        return [el('figure', { class: classes.join(' ') || null }, img, ...figcaption(node, ctx))];
    }
    ctx.problem({
        level: 'block',
        rule: 'figure.missing',
        message: attrs.picture === '' || attrs.picture === undefined
            ? 'A figure has no picture.'
            : 'The picture of a figure is not in the story file.',
        where: { block: String(attrs.id ?? ''), field: 'picture' },
    });
    if (ctx.missingPicture === 'drop')
        return [];
    const caption = figcaption(node, ctx);
    if (caption.length === 0)
        return [];
    return [el('figure', { class: ['picture-missing', ...classes].join(' '), 'aria-label': alt || null }, ...caption)];
}
/** `alt=""` tells a screen reader that the picture is decoration: where nobody has said so, it must not leave unsaid. */
function tellNoAlt(id, ctx) {
    ctx.problem({
        level: 'warn',
        rule: 'figure.no-alt',
        message: 'A picture has no description for readers who cannot see it.',
        where: { block: String(id ?? ''), field: 'alt' },
    });
}
function figcaption(node, ctx) {
    const parts = [];
    const caption = node.content?.find((part) => part.type === 'caption' && hasText(part));
    const credit = node.content?.find((part) => part.type === 'credit' && hasText(part));
    if (caption !== undefined)
        parts.push(el('span', { class: 'caption' }, ...ctx.inline(caption)));
    if (credit !== undefined) {
        if (parts.length > 0)
            parts.push(' ');
        const kind = String(node.attrs?.creditKind ?? '');
        const before = kind === '' ? [] : [el('span', { class: 'kind' }, kind), ': '];
        parts.push(el('span', { class: 'credit' }, ...before, ...ctx.inline(credit)));
    }
    return parts.length === 0 ? [] : [el('figcaption', {}, ...parts)];
}
