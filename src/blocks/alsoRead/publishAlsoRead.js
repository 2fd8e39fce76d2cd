import { safeAddress } from '../../story/address';
import { hasText, textOf } from '../../story/walk';
import { el } from '../html';
/** The published insert. A title without an address is bare text or left out, as the export asks; either way it is listed. The label is never part of a link. */
export function publishAlsoRead(node, ctx) {
    const block = String(node.attrs?.id ?? '');
    const titles = (node.content ?? []).map((item) => publishItem(item, block, ctx)).filter((title) => title !== null);
    if (titles.length === 0)
        return [];
    const own = String(node.attrs?.label ?? '');
    const label = own === '' ? ctx.label('alsoRead') : own;
    // The class tells the house's words from words that were written, so that reading the page back knows which they were.
    const words = el('span', { class: own === '' ? 'house' : null }, `${label}:`);
    const [only] = titles;
    const children = titles.length === 1 && only !== undefined
        ? [el('p', {}, words, ' ', ...only)]
        : [el('p', {}, words), el('ul', {}, ...titles.map((title) => el('li', {}, ...title)))];
    return [el('aside', { class: 'also-read', 'aria-label': label }, ...children)];
}
function publishItem(item, block, ctx) {
    const address = safeAddress(item.attrs?.url);
    if (hasText(item) && address !== null)
        return [el('a', { href: address }, ...ctx.inline(item))];
    if (!hasText(item)) {
        if (address !== null)
            ctx.problem({
                level: 'warn',
                rule: 'alsoRead.no-title',
                message: `The Also Read to ${address} has no title and does not leave.`,
                where: { block, field: 'alsoReadItem' },
            });
        return null;
    }
    const fate = ctx.unresolved === 'drop' ? 'is left out' : 'leaves as a title without a link';
    ctx.problem({
        level: 'block',
        rule: 'alsoRead.unresolved',
        message: `“${textOf(item).trim()}” has no address and ${fate}.`,
        where: { block, field: 'url' },
    });
    return ctx.unresolved === 'drop' ? null : ctx.inline(item);
}
