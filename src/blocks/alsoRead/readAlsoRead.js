import { safeAddress } from '../../story/address';
import { findAll, hasClass, isBlank, onlyElements, property, withChildren } from '../hast';
const MARKS = 'language bold italic';
/** An insert in the form that we publish; null for any other, so that the reader keeps its words as paragraphs. */
export function readAlsoRead(element, ctx) {
    if (!['aside', 'div'].includes(element.tagName) || !hasClass(element, 'also-read'))
        return null;
    const [line, list, ...more] = onlyElements(element) ?? [];
    if (line?.tagName !== 'p' || more.length > 0)
        return null;
    const start = line.children.findIndex((child) => !isBlank(child));
    const label = line.children[start];
    if (label?.type !== 'element' || label.tagName !== 'span' || property(label, 'lang') !== '')
        return null;
    const title = withChildren(line, withoutBlank(line.children.slice(start + 1)));
    const hasTitle = title.children.some((child) => !isBlank(child));
    const listed = list === undefined ? [] : list.tagName === 'ul' ? onlyElements(list) : null;
    if (listed === null || hasTitle === listed.length > 0)
        return null;
    const items = (hasTitle ? [title] : listed).map((one) => readItem(one, ctx));
    if (items.some((item) => item === null))
        return null;
    const words = hasClass(label, 'house') ? '' : ctx.text(label).replace(/\s*:$/, '').slice(0, 120);
    return { type: 'alsoRead', attrs: { id: ctx.newId(), label: words }, content: items.filter((item) => item !== null) };
}
/** Without the one blank that stands between label and title. */
function withoutBlank(children) {
    const [first, ...rest] = children;
    return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^[ \n]/, '') }, ...rest] : children;
}
function readItem(element, ctx) {
    const shown = element.children.filter((child) => !isBlank(child));
    const [first] = shown;
    const linked = shown.length === 1 && first?.type === 'element' && first.tagName === 'a' ? first : null;
    const url = linked === null ? '' : safeAddress(property(linked, 'href'));
    if (linked === null && findAll(element, ['a', 'img']).length > 0)
        return null;
    return { type: 'alsoReadItem', attrs: { url: url ?? '', story: '' }, content: ctx.inline(linked ?? element, MARKS) };
}
