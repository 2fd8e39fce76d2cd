import type { JsonNode, JsonValue } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block, TurnLine } from '../block';
import { blockOfLine } from '../blockOfLine';
import { machineMoment, momentAttr } from '../moment';
import { TITLE_MARKS } from '../textMarks';
import { publishLiveEntry } from './publishLiveEntry';
import { readLiveEntry } from './readLiveEntry';

/** One report of a running story: when, a title, and any blocks. Published as `section.live-entry`; in JSON-LD a `BlogPosting` of `liveBlogUpdate`. */
export const liveEntry: Block = {
  name: 'liveEntry',
  label: 'Live entry',
  icon: 'radio',
  marginLabel: 'live entry',
  nodes: [
    {
      name: 'liveEntry',
      content: 'liveTitle boxed+',
      group: 'block',
      hasId: true,
      defining: true,
      isolating: true,
      draggable: true,
      attrs: { at: momentAttr },
      editorTag: 'section',
      look: { className: 'blk blk--live', name: 'Live entry' },
    },
    {
      name: 'liveTitle',
      label: 'title of the entry',
      content: 'text*',
      marks: TITLE_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'live__title t-subhead', empty: 'What happened' },
    },
  ],
  insert: {
    group: 'boxes',
    keywords: ['live', 'liveblog', 'running story', 'update', 'timeline', 'लाइव', 'مباشر', 'തത്സമയം'],
    hint: 'A time, a title and what is known: for a running story.',
    make: (newId) => entryOf(newId(), null, [], [{ type: 'paragraph', attrs: { id: newId() } }]),
  },
  turn: { into: (lines) => [turned(lines)] },
  state: (node) => (machineMoment(node.attrs?.at) === null ? { word: 'no time' } : null),
  text(node, indent, ctx) {
    const [title = node, ...blocks] = node.content ?? [];
    const line = ctx.wrap(title, `${indent}[${machineMoment(node.attrs?.at) ?? 'no time'}] `);
    return [line === '' ? `${indent}[${machineMoment(node.attrs?.at) ?? 'no time'}]` : line, ctx.blocks(blocks, `${indent}  `)]
      .filter((part) => part !== '')
      .join('\n');
  },
  carried(node, newId) {
    const [title, ...blocks] = node.content ?? [];
    if (blocks.length > 0) return node;
    if (title === undefined || !hasText(title)) return null;
    return { ...node, content: [title, { type: 'paragraph', attrs: { id: newId() } }] };
  },
  publish: publishLiveEntry,
  readRank: 15,
  read: readLiveEntry,
  linkedData: updateOf,
  advice(node) {
    if (!hasText(node) || machineMoment(node.attrs?.at) !== null) return [];
    return [
      {
        level: 'warn',
        rule: 'liveEntry.no-time',
        message: 'A live entry does not say when it was written.',
        where: { block: String(node.attrs?.id ?? ''), field: 'at' },
      },
    ];
  },
};

/** Source: https://schema.org/liveBlogUpdate. An entry without words says nothing to machines. */
function updateOf(node: JsonNode, running: (blocks: readonly JsonNode[]) => string): { readonly [property: string]: JsonValue } {
  const [title, ...blocks] = node.content ?? [];
  const headline = title === undefined ? '' : textOf(title).trim();
  const articleBody = running(blocks.filter(hasText));
  const datePublished = machineMoment(node.attrs?.at);
  if (headline === '' && articleBody === '') return {};
  return {
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        ...(headline === '' ? {} : { headline }),
        ...(datePublished === null ? {} : { datePublished }),
        ...(articleBody === '' ? {} : { articleBody }),
      },
    ],
  };
}

/** A first line that was a subhead or a field is the title; all else stands below it as paragraphs. */
function turned(lines: readonly TurnLine[]): JsonNode {
  const [first, ...rest] = lines;
  const isTitle = first !== undefined && first.block === undefined && first.part !== 'paragraph' && rest.length > 0;
  const below = isTitle ? rest : lines;
  return entryOf('', null, isTitle ? first.content : [], below.map(blockOfLine));
}

function entryOf(id: string, at: JsonValue, title: readonly JsonNode[], blocks: readonly JsonNode[]): JsonNode {
  return { type: 'liveEntry', attrs: { id, at }, content: [{ type: 'liveTitle', content: title }, ...blocks] };
}
