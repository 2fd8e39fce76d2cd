import type { ContentMatch, MarkType, NodeType } from '@tiptap/pm/model';
import { Mark } from '@tiptap/pm/model';
import fc, { type GeneratorValue } from 'fast-check';
import type { JsonMark, JsonNode, JsonValue } from '../../contract/json';
import { countedIds, type IdSource } from '../../story/ids';
import { attrsOf } from '../attributes';
import type { AttrTable } from '../block';
import { markOf, nodeOf } from '../index';
import { checkSchema } from '../schema';
import { anyText, plainText } from './arbitraryText';
import { canonicalDoc } from './canonicalDoc';
import { valuesOf } from './valuesOf';

export interface ArbitraryDocOptions {
  /** Only what HTML can carry to the letter: folded white space, no empty blocks, no crop, nothing that stays on the desk (see canonicalDoc). Default false: all that the schema takes. */
  readonly canonical?: boolean;
  /** Metadata too (default true); else the defaults. */
  readonly metadata?: boolean;
  /** Blocks in the body at most (default 12). */
  readonly blocks?: number;
}

interface Build {
  readonly pick: GeneratorValue;
  readonly newId: IdSource;
  readonly canonical: boolean;
  readonly metadata: boolean;
  readonly blocks: number;
}

/** Any document that the specs allow, made from the schema alone: a new block is in it as soon as it is in the index. Every value passes checkDoc. Ids are counted. */
export function arbitraryDoc(options: ArbitraryDocOptions = {}): fc.Arbitrary<JsonNode> {
  const { canonical = false, metadata = true, blocks = 12 } = options;
  return fc.gen().map((pick) => {
    const build = { pick, newId: countedIds(), canonical, metadata, blocks };
    const doc = makeNode(checkSchema().topNodeType, build, 0);
    return canonical ? canonicalDoc(doc, countedIds('c')) : doc;
  });
}

function makeNode(type: NodeType, build: Build, depth: number): JsonNode {
  const spec = nodeOf(type.name);
  const table = spec === undefined || (type.name === 'doc' && !build.metadata) ? {} : attrsOf(spec);
  const drawn = drawAttrs(table, build);
  const attrs = spec?.hasId === true ? { id: build.newId(), ...drawn } : drawn;
  const content = type.inlineContent ? makeInline(type, build) : makeContent(type, build, depth);
  return {
    type: type.name,
    ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content }),
  };
}

/** Children along a way through the content expression: on while it must, then as chance has it. Lists stop nesting at three. */
function makeContent(type: NodeType, build: Build, depth: number): readonly JsonNode[] {
  const children: JsonNode[] = [];
  const most = type.name === 'body' ? build.blocks : 3;
  let match: ContentMatch | null = type.contentMatch;
  while (match !== null) {
    const edges: { type: NodeType; next: ContentMatch }[] = [];
    for (let index = 0; index < match.edgeCount; index += 1) edges.push(match.edge(index));
    const open = edges.filter((edge) => depth < 7 || !edge.type.name.endsWith('List'));
    const enough = match.validEnd && (children.length >= most || build.pick(upTo(most)) === 0);
    if (open.length === 0 || enough) break;
    const edge = pickFrom(open, build);
    children.push(makeNode(edge.type, build, depth + 1));
    match = edge.next;
  }
  return children;
}

function makeInline(type: NodeType, build: Build): readonly JsonNode[] {
  const marks = Object.values(checkSchema().marks).filter((mark) => type.allowsMarkType(mark));
  const pieces = build.pick(upTo(4));
  const made: JsonNode[] = [];
  for (let index = 0; index < pieces; index += 1) {
    const carried = makeMarks(marks, build);
    made.push({ type: 'text', ...(carried.length === 0 ? {} : { marks: carried }), text: build.pick(textFor, build.canonical) });
  }
  return made;
}

function makeMarks(types: readonly MarkType[], build: Build): readonly JsonMark[] {
  let marks: readonly Mark[] = Mark.none;
  for (const type of types) {
    if (build.pick(upTo(3)) > 0) continue;
    const table = markOf(type.name)?.attrs ?? {};
    marks = type.create(drawAttrs(table, build)).addToSet(marks);
  }
  return marks.map((mark) => mark.toJSON() as JsonMark);
}

/** A value for every attribute of a table but the id, each valid by itself. */
function drawAttrs(table: AttrTable, build: Build): { [name: string]: JsonValue } {
  const drawn = Object.entries(table).filter(([name]) => name !== 'id');
  return Object.fromEntries(drawn.map(([name, spec]) => [name, pickFrom(valuesOf(spec), build)]));
}

/** One builder for each number: the generator compares by value all that it asked a builder for before, which took a quarter of its time. */
function upTo(max: number): () => fc.Arbitrary<number> {
  numbers[max] ??= () => fc.nat({ max });
  return numbers[max];
}
const numbers: (() => fc.Arbitrary<number>)[] = [];

function textFor(canonical: boolean): fc.Arbitrary<string> {
  return canonical ? plainText : anyText;
}

// By its place: the generator compares what it is asked by value, and a schema is too deep for that.
function pickFrom<T>(values: readonly T[], build: Build): T {
  const value = values[build.pick(upTo(values.length - 1))];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
}
