import { textOf } from '../../story/walk';
/** What a picture desk would say about one figure. */
export function adviseFigure(node) {
    const attrs = node.attrs ?? {};
    const field = (name) => fold(textOf(node.content?.find((part) => part.type === name) ?? { type: name }));
    const alt = fold(String(attrs.alt ?? ''));
    const advice = [];
    const warn = (rule, message, where) => advice.push({ level: 'warn', rule: `figure.${rule}`, message, where: { block: String(attrs.id ?? ''), field: where } });
    if ((attrs.picture ?? '') === '')
        warn('missing', 'A figure has no picture.', 'picture');
    if (attrs.decorative !== true && alt === '')
        warn('no-alt', 'A picture has no description for readers who cannot see it.', 'alt');
    if (attrs.decorative !== true && alt !== '' && alt === field('caption'))
        warn('alt-is-caption', 'The description of a picture repeats its caption.', 'alt');
    if (field('credit') === '')
        warn('no-credit', 'A picture has no credit.', 'credit');
    return advice;
}
function fold(text) {
    return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
