import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { isTextField } from './declaredFields';

/** What the fields of a fresh block begin with. */
export interface DeclaredContent {
  /** The inline content of a line, the paragraphs of a text. */
  readonly texts?: ReadonlyMap<string, readonly JsonNode[]>;
  readonly values?: ReadonlyMap<string, JsonValue>;
}

/** A block as a house declares it: its fields of text in their order, empty where `content` has nothing for them. */
export function makeDeclared(declaration: DeclaredBlock, newId: IdSource, content: DeclaredContent = {}): JsonNode {
  return {
    type: 'declared',
    attrs: { id: newId(), block: declaration.name, values: Object.fromEntries(content.values ?? []) },
    content: declaration.fields
      .filter(isTextField)
      .map((field) => textField(field.name, field.kind === 'line', newId, content.texts?.get(field.name) ?? [])),
  };
}

/** A field of text; a text has at least one paragraph. */
export function textField(name: string, isLine: boolean, newId: IdSource, content: readonly JsonNode[] = []): JsonNode {
  if (isLine) return { type: 'declaredLine', attrs: { name }, ...(content.length === 0 ? {} : { content }) };
  return { type: 'declaredText', attrs: { name }, content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newId() } }] };
}
