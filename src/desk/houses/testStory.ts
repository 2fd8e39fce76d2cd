import { emptyDoc } from '../../blocks/newStory';
import { checkDoc } from '../../blocks/schema';
import type { HouseTest } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { fail, ok, type Result } from '../../contract/result';
import type { House } from '../../house/house';
import { countedIds } from '../../story/ids';
import { METADATA } from '../../story/metadata';
import { mapNodes, textOf, walk } from '../../story/walk';

/** The story that a test of a house is about. */
export interface TestStory {
  readonly doc: JsonNode;
  /** True where a finding there is one that the test speaks of: what the test did not give is passed over. */
  speaks(where: { readonly block: string; readonly field?: string }): boolean;
  /** The words that the test gave, as they stand in a later form of the story. */
  text(doc: JsonNode): string;
}

const HEAD = ['kicker', 'headline', 'standfirst', 'byline'];
const PARTS: { readonly [part: string]: string } = { caption: 'figure', credit: 'figure', alt: 'figure', attribution: 'quote' };

/** The story of a test. Fails `bad-input` where the test gives a field that no story has, or blocks that fit in none. */
export function testStory(given: HouseTest['given'], house: House): Result<TestStory> {
  const newId = countedIds('t');
  const usual = house.file.languages.find((tag) => tag !== '*') ?? 'en';
  if ('body' in given) {
    const doc = withBody(emptyDoc({ language: usual, ...given.metadata }, newId), given.body.map(asBlock));
    const checked = checkDoc(doc, newId);
    if (!checked.ok) return checked;
    const blocks = idsIn(checked.value.content?.[1]);
    const keys = Object.keys(given.metadata ?? {});
    return ok({
      doc: checked.value,
      speaks: ({ block, field }) => (block === '' ? field === undefined || keys.includes(field) : blocks.has(block)),
      text: (later) => (later.content?.[1]?.content ?? []).map(textOf).join('\n'),
    });
  }
  const { field, text, language = usual } = given;
  const empty = emptyDoc({ language: language === '*' ? usual : language }, newId);
  if (METADATA.some(({ key }) => key === field)) return metadataStory(empty, field, text);
  const filled = HEAD.includes(field)
    ? mapNodes(empty, (node) => (node.type === field ? withText(node, text) : node))
    : withBody(empty, [block(field, text)]);
  const checked = checkDoc(filled, newId);
  if (!checked.ok) return fail('bad-input', `There is no field “${field}” in a story.`);
  const own = ownBlock(checked.value, PARTS[field] ?? field);
  return ok({
    doc: checked.value,
    speaks: (where) => where.block === own && (PARTS[field] === undefined || where.field === field || where.field === undefined),
    text: (later) => fieldText(later, own, field),
  });
}

function metadataStory(empty: JsonNode, key: string, text: string): Result<TestStory> {
  const checked = checkDoc({ ...empty, attrs: { ...empty.attrs, [key]: text } });
  if (!checked.ok) return checked;
  return ok({
    doc: checked.value,
    speaks: ({ block, field }) => block === '' && field === key,
    text: (later) => String(later.attrs?.[key] ?? ''),
  });
}

/** A text alone is a paragraph. */
function asBlock(given: JsonValue): JsonNode {
  return typeof given === 'string' ? withText({ type: 'paragraph' }, given) : (given as unknown as JsonNode);
}

function block(field: string, text: string): JsonNode {
  if (field === 'caption' || field === 'credit')
    return { type: 'figure', content: ['caption', 'credit'].map((part) => withText({ type: part }, part === field ? text : '')) };
  if (field === 'alt') return { type: 'figure', attrs: { alt: text }, content: [{ type: 'caption' }, { type: 'credit' }] };
  if (field === 'attribution' || field === 'quote') {
    const words = withText({ type: 'paragraph' }, field === 'quote' ? text : 'Words.');
    return { type: 'quote', content: [words, withText({ type: 'attribution' }, field === 'quote' ? 'A. Speaker' : text)] };
  }
  return withText({ type: field }, text);
}

function withText(node: JsonNode, text: string): JsonNode {
  return text === '' ? node : { ...node, content: [{ type: 'text', text }] };
}

function withBody(doc: JsonNode, content: readonly JsonNode[]): JsonNode {
  return mapNodes(doc, (node) => (node.type === 'body' ? { ...node, content } : node));
}

function idsIn(node: JsonNode | undefined): ReadonlySet<string> {
  const ids = new Set<string>();
  if (node !== undefined) walk(node, (one) => void (typeof one.attrs?.id === 'string' && ids.add(one.attrs.id)));
  return ids;
}

function ownBlock(doc: JsonNode, type: string): string {
  let id = '';
  walk(doc, (node) => {
    if (node.type === type && id === '') id = String(node.attrs?.id ?? '');
  });
  return id;
}

function fieldText(doc: JsonNode, id: string, field: string): string {
  let text = '';
  walk(doc, (node) => {
    if (node.attrs?.id !== id || node.text !== undefined) return;
    const part = node.type === field ? node : node.content?.find((child) => child.type === field);
    text = field === 'alt' ? String(node.attrs.alt ?? '') : part === undefined ? textOf(node) : textOf(part);
  });
  return text;
}
