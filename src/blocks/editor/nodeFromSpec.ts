import { Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as ProseMirrorNode, TagParseRule } from '@tiptap/pm/model';
import type { JsonValue } from '../../contract/json';
import { attrsOf } from '../attributes';
import type { NodeSpec } from '../block';
import { editorRole } from '../editorRole';
import { marginLabelOf } from './marginLabelOf';
import { tiptapAttributes } from './tiptapAttributes';

/**
 * The TipTap node of a spec: content, groups, marks, checked attributes and flags as in the checking schema; parsed from
 * `data-block`, `data-field` and the spec's paste tags, drawn with the classes of its look.
 */
export function nodeFromSpec(spec: NodeSpec): Node {
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
      : { renderHTML: ({ node, HTMLAttributes }) => drawn(spec, node, HTMLAttributes as Record<string, string>) }),
  });
}

function parseRules(spec: NodeSpec): TagParseRule[] {
  const inner = spec.look?.inner;
  const own: TagParseRule[] = [
    { tag: `[data-block="${spec.name}"]`, priority: 70, ...(inner === undefined ? {} : { contentElement: '[data-field]' }) },
    { tag: `[data-field="${spec.name}"]`, priority: 65 },
    { tag: `[data-part="${spec.name}"]`, priority: 65 },
  ];
  const pasted = (spec.pasteTags ?? []).map(
    ({ tag, attrs }): TagParseRule => ({ tag, ...(attrs === undefined ? {} : { attrs: { ...attrs } }) }),
  );
  return [...own, ...pasted];
}

function drawn(spec: NodeSpec, node: ProseMirrorNode, data: Record<string, string>): DOMOutputSpec {
  const look = spec.look;
  const tag = look?.tag ?? tagOf(spec, node.attrs);
  const outer: Record<string, string> = { ...data, ...look?.native?.(node.attrs), ...editorRole(spec) };
  if (look !== undefined) outer.class = look.className;
  if (look?.name !== undefined) Object.assign(outer, { role: 'group', 'aria-label': look.name });
  const label = marginLabelOf(spec.name);
  if (label !== '') outer['data-margin'] = label;
  if (spec.content === undefined) return [tag, outer];
  if (look?.inner === undefined) return [tag, { ...outer, ...empty(spec) }, 0];
  const inner = { class: look.inner.className, 'data-field': spec.name, ...empty(spec) };
  return [tag, outer, [look.inner.tag, inner, 0]];
}

function empty(spec: NodeSpec): Record<string, string> {
  const words = spec.look?.empty;
  return words === undefined ? {} : { 'data-empty': words };
}

function tagOf(spec: NodeSpec, attrs: { readonly [key: string]: JsonValue }): string {
  return typeof spec.editorTag === 'function' ? spec.editorTag(attrs) : (spec.editorTag ?? 'div');
}
