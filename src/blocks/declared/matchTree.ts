import type { Element, ElementContent } from 'hast';
import type { DeclaredBlock, DeclaredField, HouseTree } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { canVanish, type HouseElement } from '../../story/houseTree';
import type { ReadContext } from '../block';
import { isBlank, property, withChildren } from '../hast';
import { FIELD_MARKS } from '../textMarks';
import { isTextField, takesValue } from './declaredFields';

/** What the fields of a block were found to hold. */
export interface Bound {
  readonly texts: ReadonlyMap<string, readonly JsonNode[]>;
  readonly values: ReadonlyMap<string, string | number | true>;
  /** Fields of which the HTML says that something is in them. */
  readonly needed: ReadonlySet<string>;
}

const NOTHING: Bound = { texts: new Map(), values: new Map(), needed: new Set() };

/** Steps that one element may cost: no real block takes a hundredth of them. */
const MAX_STEPS = 20_000;

/**
 * What the fields of `declaration` hold where `element` is its published tree; null for any other element. A line is read as inline
 * text, a text as paragraphs. Classes that others have added, and attributes that the tree does not name, are passed over.
 */
export function matchTree(element: Element, declaration: DeclaredBlock, ctx: ReadContext): Bound | null {
  const tree = declaration.publish;
  if (typeof tree === 'string' || !('tag' in tree) || tree.tag !== element.tagName) return null;
  const fields = new Map(declaration.fields.map((field) => [field.name, field]));
  const bound = new Matching(fields, ctx).element(tree, element, NOTHING);
  if (bound === null) return null;
  const met = [...bound.needed].every((name) => bound.values.has(name) || (bound.texts.get(name) ?? []).length > 0);
  return met ? bound : null;
}

type Then = (rest: readonly ElementContent[], bound: Bound) => Bound | null;

/** One attempt, with its budget. Where a part of the tree may be absent, both ways are tried, the one with it first. */
class Matching {
  private steps = 0;

  private readonly fields: ReadonlyMap<string, DeclaredField>;
  private readonly ctx: ReadContext;

  constructor(fields: ReadonlyMap<string, DeclaredField>, ctx: ReadContext) {
    this.fields = fields;
    this.ctx = ctx;
  }

  element(tree: HouseElement, element: Element, bound: Bound): Bound | null {
    this.steps += 1;
    if (this.steps > MAX_STEPS || tree.tag !== element.tagName) return null;
    const own = this.attrs(tree, element, this.condition(tree, bound));
    if (own === null) return null;
    return this.items(tree.children ?? [], element.children, own, (rest, found) => (rest.every(isBlank) ? found : null));
  }

  /** What stands only with a field says that the field is set. */
  private condition(tree: HouseElement, bound: Bound): Bound {
    if (tree.when === undefined) return bound;
    if (this.fields.get(tree.when)?.kind === 'flag') return withValue(bound, tree.when, true);
    return { ...bound, needed: new Set([...bound.needed, tree.when]) };
  }

  private attrs(tree: HouseElement, element: Element, bound: Bound): Bound | null {
    let found: Bound = bound;
    for (const [name, from] of Object.entries(tree.attrs ?? {})) {
      const written = property(element, PROPERTIES[name] ?? name);
      if (typeof from === 'string') {
        if (!holds(name, from, written)) return null;
        continue;
      }
      const field = this.fields.get(from.field);
      if (field === undefined || isTextField(field)) continue;
      const value = field.kind === 'flag' ? (element.properties[PROPERTIES[name] ?? name] === undefined ? '' : true) : written;
      if (value === '') continue;
      const taken = valueIn(field, value);
      if (taken === null) return null;
      found = withValue(found, from.field, taken);
    }
    return found;
  }

  private items(items: readonly HouseTree[], nodes: readonly ElementContent[], bound: Bound, then: Then): Bound | null {
    this.steps += 1;
    const [item, ...rest] = items;
    if (this.steps > MAX_STEPS) return null;
    if (item === undefined) return then(nodes, bound);
    const onward: Then = (left, found) => this.items(rest, left, found, then);
    if (typeof item === 'string') return this.words(item, nodes, bound, onward);
    if ('tag' in item) return this.child(item, nodes, bound, onward);
    const field = this.fields.get(item.field);
    if (field === undefined) return onward(nodes, bound);
    return field.kind === 'text' ? this.paragraphs(field, nodes, bound, onward) : this.line(field, nodes, rest, bound, onward);
  }

  private words(words: string, nodes: readonly ElementContent[], bound: Bound, then: Then): Bound | null {
    const [first, ...rest] = nodes;
    if (first?.type === 'text' && first.value.startsWith(words)) {
      const left = first.value.slice(words.length);
      const found = then(left === '' ? rest : [{ ...first, value: left }, ...rest], bound);
      if (found !== null) return found;
    }
    return words.trim() === '' ? then(nodes, bound) : null;
  }

  private child(tree: HouseElement, nodes: readonly ElementContent[], bound: Bound, then: Then): Bound | null {
    const at = nodes.findIndex((node) => !isBlank(node));
    const node = nodes[at];
    if (node?.type === 'element') {
      const found = this.element(tree, node, bound);
      const whole = found === null ? null : then(nodes.slice(at + 1), found);
      if (whole !== null) return whole;
    }
    return tree.when !== undefined || canVanish(tree) ? then(nodes, bound) : null;
  }

  /** A text takes as many paragraphs as it must: what stands behind it in the tree comes first. */
  private paragraphs(field: DeclaredField, nodes: readonly ElementContent[], bound: Bound, then: Then): Bound | null {
    const stop = nodes.findIndex((node) => !isBlank(node) && (node.type !== 'element' || node.tagName !== 'p'));
    const most = stop < 0 ? nodes.length : stop;
    for (let end = 0; end <= most; end += 1) {
      const taken = nodes.slice(0, end).filter((node) => !isBlank(node));
      const rest = then(nodes.slice(end), withText(bound, field.name, []));
      if (rest === null) continue;
      const read = taken.length === 0 ? [] : this.ctx.blocks({ type: 'element', tagName: 'div', properties: {}, children: taken });
      return read.every((one) => one.type === 'paragraph') ? withText(rest, field.name, read) : null;
    }
    return null;
  }

  /** A line or a value takes all that is left in its element but for the fixed words behind it. */
  private line(
    field: DeclaredField,
    nodes: readonly ElementContent[],
    behind: readonly HouseTree[],
    bound: Bound,
    then: Then,
  ): Bound | null {
    const after = behind.map((one) => (typeof one === 'string' ? one : null));
    if (after.includes(null)) return null;
    const { inside, left } = cutEnd(nodes, after.join(''));
    if (field.kind === 'line') {
      const holder: Element = { type: 'element', tagName: 'p', properties: {}, children: [...inside] };
      return then(left, withText(bound, field.name, this.ctx.inline(holder, FIELD_MARKS)));
    }
    const text = this.ctx.text(withChildren({ type: 'element', tagName: 'p', properties: {}, children: [] }, inside));
    if (text === '') return then(left, bound);
    const value = valueIn(field, text);
    return value === null ? null : then(left, withValue(bound, field.name, value));
  }
}

/** The nodes without the fixed words at their end, and those words. */
function cutEnd(
  nodes: readonly ElementContent[],
  words: string,
): { readonly inside: readonly ElementContent[]; readonly left: readonly ElementContent[] } {
  const last = nodes.at(-1);
  if (words === '' || last?.type !== 'text' || !last.value.endsWith(words)) return { inside: nodes, left: [] };
  const kept = last.value.slice(0, last.value.length - words.length);
  const before = nodes.slice(0, -1);
  return { inside: kept === '' ? before : [...before, { ...last, value: kept }], left: [{ ...last, value: words }] };
}

/** What HTML calls an attribute, as the parser names it. */
const PROPERTIES: { readonly [name: string]: string } = {
  class: 'className',
  'aria-label': 'ariaLabel',
  'aria-labelledby': 'ariaLabelledBy',
  datetime: 'dateTime',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  hreflang: 'hrefLang',
  tabindex: 'tabIndex',
};

/** True where the attribute says what the tree wants. Names of landmarks are counted by the writer where they stand twice. */
function holds(name: string, wanted: string, written: string): boolean {
  if (name === 'class') {
    const classes = written.split(/\s+/);
    return wanted.split(/\s+/).every((one) => one === '' || classes.includes(one));
  }
  if (name === 'aria-label') return written === wanted || written.replace(/ \d+$/, '') === wanted;
  return written === wanted;
}

/** The value that the field was given by what HTML says, or null. */
function valueIn(field: DeclaredField, written: string | true): string | number | true | null {
  const value = field.kind === 'number' && written !== true && String(Number(written)) === written ? Number(written) : written;
  return takesValue(field, value) ? value : null;
}

function withText(bound: Bound, name: string, content: readonly JsonNode[]): Bound {
  return { ...bound, texts: new Map([...bound.texts, [name, content]]) };
}

function withValue(bound: Bound, name: string, value: string | number | true): Bound {
  return { ...bound, values: new Map([...bound.values, [name, value]]) };
}
