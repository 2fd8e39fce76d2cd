import { BLOCKS, nodeOf } from '../../../blocks';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { defaultMetadata } from '../../../story/metadata';
import { mapNodes, walk } from '../../../story/walk';

/** Words of the fields that the tables name; those of all other blocks say what they are. */
const OWN: { readonly [field: string]: string } = {
  kicker: 'Harbour',
  headline: 'Ferry returns after nine years',
  standfirst: 'The first boat leaves at dawn.',
  byline: 'By Asha Menon',
  caption: 'The pier at low tide.',
  credit: 'Ravi Das',
  attribution: 'The harbour master',
  alsoReadItem: 'Fares stay as they are',
};
const HEAD = ['kicker', 'headline', 'standfirst', 'byline'];
/** Blocks that the story has in a form of its own. */
const NAMED = ['figure', 'quote', 'alsoRead'];

const text = (value: string): JsonNode[] => [{ type: 'text', text: value }];
const block = (type: string, id: string, content: readonly JsonNode[]): JsonNode => ({ type, attrs: { id }, content });
const named = (name: string): JsonNode => ({ type: name, content: text(OWN[name] ?? name) });

/** A fresh one of every other block that has fields, all of them filled. */
function others(): readonly JsonNode[] {
  const newId = countedIds('d');
  const made = BLOCKS.filter(({ name }) => !NAMED.includes(name)).flatMap(({ insert }) => insert?.make(newId) ?? []);
  return made.filter((node) => fieldsIn(node).length > 0).map((node) => filled(node));
}

/** A block that a house declares, which no command makes without that house. */
function declared(): JsonNode {
  const line = { type: 'declaredLine', attrs: { name: 'home' }, content: text('Words of the declaredLine') };
  const body = { type: 'declaredText', attrs: { name: 'report' }, content: [block('paragraph', 'dp', text('What was declared.'))] };
  return { type: 'declared', attrs: { id: 'decl', block: 'score' }, content: [line, body] };
}

function filled(whole: JsonNode): JsonNode {
  return mapNodes(whole, (node) => {
    if (node.text !== undefined || (node.content ?? []).length > 0 || nodeOf(node.type)?.content !== 'text*') return node;
    return { ...node, content: text(`Words of the ${node.type} in ${whole.type}`) };
  });
}

function fieldsIn(whole: JsonNode): readonly JsonNode[] {
  const found: JsonNode[] = [];
  walk(whole, (node) => {
    if (nodeOf(node.type)?.field === true) found.push(node);
  });
  return found;
}

/** A story with a figure, a quote, an Also Read and a list, every field filled and text between the blocks. */
export function guardedStory(): JsonNode {
  return storyWith([]);
}

/** The same with every other block that has fields before them. A new block is in it as soon as it is in the index. */
export function everyFieldStory(): JsonNode {
  const blocks = [...others(), declared()].flatMap((node, at) => [node, block('paragraph', `between${at}`, text(`After number ${at}.`))]);
  return storyWith([block('paragraph', 'p0', text('Nought of the body.')), ...blocks]);
}

function storyWith(before: readonly JsonNode[]): JsonNode {
  return {
    type: 'doc',
    attrs: defaultMetadata(),
    content: [
      { type: 'head', content: HEAD.map((name) => block(name, name, text(OWN[name] ?? name))) },
      {
        type: 'body',
        content: [
          ...before,
          block('paragraph', 'p1', text('One of the body.')),
          block('figure', 'fig', [named('caption'), named('credit')]),
          block('paragraph', 'p2', text('Two of the body.')),
          block('quote', 'quo', [
            block('paragraph', 'q1', text('We kept the old timetable.')),
            block('paragraph', 'q2', text('Nobody asked us to.')),
            named('attribution'),
          ]),
          block('paragraph', 'p3', text('Three of the body.')),
          block('alsoRead', 'also', [{ type: 'alsoReadItem', content: text('The last boat') }, named('alsoReadItem')]),
          block('heading', 'h1', text('What comes next')),
          block('bulletList', 'ul', [{ type: 'listItem', content: [block('paragraph', 'li1', text('A timetable'))] }]),
          block('paragraph', 'p4', text('Four of the body.')),
        ],
      },
    ],
  };
}

const wordsOf = (node: JsonNode): string => (node.content ?? []).map((piece) => piece.text ?? '').join('');

/** The fields of the table, each with what stands at its last place in `everyFieldStory`. */
export const FIELDS: ReadonlyMap<string, string> = new Map(fieldsIn(everyFieldStory()).map((node) => [node.type, wordsOf(node)]));

/** Their names, in the order of their last places. */
export const FIELD_NAMES: readonly string[] = [
  ...new Set(
    fieldsIn(everyFieldStory())
      .map((node) => node.type)
      .reverse(),
  ),
].reverse();
