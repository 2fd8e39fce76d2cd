import { Node } from '@tiptap/core';
import { attrsOf } from '../attributes';
import { isBlock } from '../isBlock';
import { marginLabelOf } from './marginLabelOf';
import { tiptapAttributes } from './tiptapAttributes';
/**
 * The TipTap node of a spec: content, groups, marks, checked attributes and flags as in the checking schema; parsed from
 * `data-block`, `data-field` and the spec's paste tags, drawn with the classes of its look.
 */
export function nodeFromSpec(spec) {
    return Node.create({
        name: spec.name,
        topNode: spec.name === 'doc',
        ...(spec.content === undefined ? {} : { content: spec.content }),
        ...(spec.group === undefined ? {} : { group: spec.group }),
        ...(spec.marks === undefined ? {} : { marks: spec.marks }),
        ...(spec.isolating === undefined ? {} : { isolating: spec.isolating }),
        ...(spec.defining === undefined ? {} : { defining: spec.defining }),
        ...(spec.selectable === undefined ? {} : { selectable: spec.selectable }),
        ...(spec.draggable === undefined ? {} : { draggable: spec.draggable }),
        addAttributes: () => tiptapAttributes(spec.name, attrsOf(spec)),
        parseHTML: () => (spec.name === 'doc' ? [] : parseRules(spec)),
        ...(spec.name === 'doc'
            ? {}
            : { renderHTML: ({ node, HTMLAttributes }) => drawn(spec, node, HTMLAttributes) }),
    });
}
function parseRules(spec) {
    const inner = spec.look?.inner;
    const own = [
        { tag: `[data-block="${spec.name}"]`, priority: 70, ...(inner === undefined ? {} : { contentElement: '[data-field]' }) },
        { tag: `[data-field="${spec.name}"]`, priority: 65 },
        { tag: `[data-part="${spec.name}"]`, priority: 65 },
    ];
    const pasted = (spec.pasteTags ?? []).map(({ tag, attrs }) => ({ tag, ...(attrs === undefined ? {} : { attrs: { ...attrs } }) }));
    return [...own, ...pasted];
}
function drawn(spec, node, data) {
    const look = spec.look;
    const tag = look?.tag ?? tagOf(spec, node.attrs);
    const outer = { ...data, ...role(spec) };
    if (look !== undefined)
        outer.class = look.className;
    if (look?.name !== undefined)
        Object.assign(outer, { role: 'group', 'aria-label': look.name });
    const label = marginLabelOf(spec.name);
    if (label !== '')
        outer['data-margin'] = label;
    if (look?.inner === undefined)
        return [tag, { ...outer, ...empty(spec) }, 0];
    const inner = { class: look.inner.className, 'data-field': spec.name, ...empty(spec) };
    return [tag, outer, [look.inner.tag, inner, 0]];
}
/** `data-block` on what stands in the margin's list, `data-field` on fields inside a block, `data-part` on the rest. */
function role(spec) {
    if (isBlock(spec) || (spec.field === true && spec.hasId === true))
        return { 'data-block': spec.name };
    return { [spec.field === true ? 'data-field' : 'data-part']: spec.name };
}
function empty(spec) {
    const words = spec.look?.empty;
    return words === undefined ? {} : { 'data-empty': words };
}
function tagOf(spec, attrs) {
    return typeof spec.editorTag === 'function' ? spec.editorTag(attrs) : (spec.editorTag ?? 'div');
}
