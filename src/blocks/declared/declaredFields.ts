import type { DeclaredBlock, DeclaredField } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { safeAddress } from '../../story/address';
import { hasText } from '../../story/walk';

/** What a story has for a field of its declaration. */
export interface DeclaredPart {
  readonly field: DeclaredField;
  /** The node that holds its text; null for a value, or where the story has none. */
  readonly node: JsonNode | null;
  /** Its value beside the text; undefined for text, or where none that the field takes is set. */
  readonly value: string | number | true | undefined;
}

/** A block beside its declaration. */
export interface DeclaredParts {
  readonly parts: ReadonlyMap<string, DeclaredPart>;
  /** Nodes with text that no field of the declaration claims: the house has changed its block. */
  readonly extra: readonly JsonNode[];
  /** Names of values that are set and that no field takes. */
  readonly extraValues: readonly string[];
}

/** True for the fields whose text stands in the story as nodes of their own. */
export function isTextField(field: DeclaredField): boolean {
  return field.kind === 'line' || field.kind === 'text';
}

/** The values of a block, by name; without those that say nothing. */
export function valuesIn(node: JsonNode): ReadonlyMap<string, string | number | true> {
  const values = (node.attrs?.values ?? {}) as { readonly [name: string]: JsonValue };
  const said = Object.entries(values).filter((entry): entry is [string, string | number | true] => {
    const value = entry[1];
    return value === true || typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  });
  return new Map(said);
}

/** True where a field takes the value: a choice among its options, an address that may leave, a number, a flag. */
export function takesValue(field: DeclaredField, value: JsonValue | undefined): value is string | number | true {
  if (field.kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (field.kind === 'flag') return value === true;
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (field.kind === 'address') return safeAddress(value) === value;
  return field.kind === 'choice' && (field.options ?? []).includes(value);
}

/** The declaration called `name`, or null. */
export function declarationOf(declarations: readonly DeclaredBlock[], name: JsonValue | undefined): DeclaredBlock | null {
  return declarations.find((one) => one.name === name) ?? null;
}

/** What the house declares of a node; null for a node of ours and for a block that it does not declare. */
export function declaredAs(declarations: readonly DeclaredBlock[], { type, attrs }: JsonNode): DeclaredBlock | null {
  return type === 'declared' ? declarationOf(declarations, attrs?.block) : null;
}

/** What a block has for each field, and what it has that its declaration no longer names. The first node of a name is the field's. */
export function partsOf(node: JsonNode, declaration: DeclaredBlock): DeclaredParts {
  const left = new Set(node.content ?? []);
  const values = new Map(valuesIn(node));
  const parts = new Map<string, DeclaredPart>();
  for (const field of declaration.fields) {
    const text = isTextField(field) ? ([...left].find((one) => one.attrs?.name === field.name) ?? null) : null;
    const held = isTextField(field) ? undefined : values.get(field.name);
    const value = takesValue(field, held) ? held : undefined;
    if (text !== null) left.delete(text);
    if (value !== undefined) values.delete(field.name);
    parts.set(field.name, { field, node: text, value });
  }
  return { parts, extra: [...left].filter(hasText), extraValues: [...values.keys()] };
}

/** True where the part says anything. */
export function isFilled(part: DeclaredPart | undefined): boolean {
  return part !== undefined && (part.value !== undefined || (part.node !== null && hasText(part.node)));
}
