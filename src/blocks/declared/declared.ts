import type { JsonNode, JsonValue } from '../../contract/json';
import { hasText } from '../../story/walk';
import type { AttrSpec, Block } from '../block';
import { FIELD_MARKS } from '../textMarks';
import { valuesIn } from './declaredFields';
import { publishDeclared } from './publishDeclared';
import { readDeclared } from './readDeclared';

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

const nameAttr: AttrSpec = {
  default: '',
  problem: (value) => (typeof value === 'string' && (value === '' || NAME.test(value)) ? null : 'must be a name of a house file'),
};

const valuesAttr: AttrSpec = {
  default: {},
  words: true,
  problem(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be values by the name of their field';
    const entries = Object.entries(value);
    const wrong = entries.some(([name, one]) => !NAME.test(name) || !isValue(one));
    return wrong || entries.length > 40 ? 'must be at most 40 texts, numbers and flags by the name of their field' : null;
  },
};

function isValue(value: unknown): boolean {
  return typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && value.length <= 2000);
}

/**
 * A block that a house declares in its file: its name, its fields of text as nodes, its values beside them. The schema is the same for
 * all houses, so a story opens whole without its house. Published as the tree of its declaration, else in a plain form.
 */
export const declared: Block = {
  name: 'declared',
  label: 'House block',
  icon: 'shapes',
  marginLabel: 'house block',
  nodes: [
    {
      name: 'declared',
      content: '(declaredLine | declaredText)*',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      attrs: { block: nameAttr, values: valuesAttr },
      look: { className: 'blk blk--declared', name: 'House block' },
    },
    {
      name: 'declaredLine',
      label: 'line of a house block',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      attrs: { name: nameAttr },
      roles: { repeats: 'no' },
      look: { className: 'declared__line', empty: 'Text' },
    },
    {
      name: 'declaredText',
      label: 'text of a house block',
      content: 'paragraph+',
      isolating: true,
      selectable: false,
      attrs: { name: nameAttr },
      roles: { repeats: 'no', cell: 'text' },
      look: { className: 'declared__text', empty: 'Text' },
    },
  ],
  text(node, indent, ctx) {
    const [head, inner] = [`${indent}[${String(node.attrs?.block ?? '') || 'house block'}]`, `${indent}  `];
    const lines = (node.content ?? []).filter(hasText).map((part) => {
      const name = `${inner}${String(part.attrs?.name ?? '')}: `;
      return part.type === 'declaredLine' ? ctx.wrap(part, name) : `${name.trimEnd()}\n${ctx.blocks(part.content ?? [], `${inner}  `)}`;
    });
    const values = [...valuesIn(node)].map(([name, value]) => `${inner}${name}: ${value === true ? 'yes' : String(value)}`);
    return [head, ...lines, ...values].join('\n');
  },
  carried(node) {
    const content = (node.content ?? []).filter(hasText);
    const values: { readonly [name: string]: JsonValue } = Object.fromEntries(valuesIn(node));
    return content.length === 0 && Object.keys(values).length === 0 ? null : carriedNode(node, values, content);
  },
  publish: publishDeclared,
  readRank: 5,
  read: readDeclared,
};

function carriedNode(node: JsonNode, values: { readonly [name: string]: JsonValue }, content: readonly JsonNode[]): JsonNode {
  return { ...node, attrs: { ...node.attrs, values }, content };
}
