import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { hasText } from '../../story/walk';
import { addressAttr } from '../attributes';
import type { AttrSpec, Block } from '../block';
import { el, type Html } from '../html';
import { FIELD_MARKS } from '../textMarks';
import { embedOf } from './embedOf';
import { readEmbed } from './readEmbed';

const url: AttrSpec = {
  default: '',
  problem: (value) =>
    value === '' || (addressAttr.problem(value) === null && embedOf(value) !== null) ? null : 'must be an https or http address',
  words: true,
};

/**
 * Something that stands elsewhere on the web: a post, a film, a map. Its address and, in our own words, what is there: readers need
 * no third party to know what it says. The service is told from the address. Published as `figure.embed > blockquote + figcaption`, never with a script or a frame.
 */
export const embed: Block = {
  name: 'embed',
  label: 'Embed',
  icon: 'monitor-play',
  marginLabel: 'embed',
  counted: false,
  nodes: [
    {
      name: 'embed',
      content: 'embedText',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      attrs: { url },
      editorTag: 'figure',
      look: { className: 'blk blk--embed', name: 'Embed' },
    },
    {
      name: 'embedText',
      label: 'text of an embed',
      content: 'text*',
      marks: FIELD_MARKS,
      field: true,
      isolating: true,
      selectable: false,
      look: { className: 'emb__text', tag: 'p', empty: 'What it says, for readers who do not follow the link' },
    },
  ],
  insert: {
    group: 'media',
    keywords: ['post', 'video', 'tweet', 'youtube', 'instagram', 'social', 'map', 'chart', 'एम्बेड', 'वीडियो', 'تضمين', 'فيديو', 'എംബെഡ്'],
    hint: 'A post, film or map by its address. Nothing is fetched.',
    make: (newId) => ({ type: 'embed', attrs: { id: newId(), url: '' }, content: [{ type: 'embedText' }] }),
  },
  state: (node) => (embedOf(node.attrs?.url) === null ? { word: 'no address' } : null),
  text(node, indent, ctx) {
    const facts = embedOf(node.attrs?.url);
    const head = `${indent}[embed${facts === null ? ', no address yet' : `: ${facts.provider}`}] `;
    const said = node.content?.[0];
    const words = said !== undefined && hasText(said) ? ctx.wrap(said, head) : head.trimEnd();
    return facts === null ? words : `${words} <${String(node.attrs?.url)}>`;
  },
  carried(node) {
    return hasText(node) || embedOf(node.attrs?.url) !== null ? node : null;
  },
  publish(node, ctx) {
    const facts = embedOf(node.attrs?.url);
    const address = facts === null ? null : String(node.attrs?.url);
    const said = node.content?.[0];
    const parts: Html[] = [];
    if (said !== undefined && hasText(said)) parts.push(el('blockquote', { cite: address }, el('p', {}, ...ctx.inline(said))));
    if (facts !== null && address !== null) parts.push(el('figcaption', {}, el('a', { href: address }, facts.shown)));
    for (const advice of adviseEmbed(node)) ctx.problem(facts === null ? { ...advice, level: 'block' } : advice);
    if (parts.length === 0) return [];
    return [el('figure', { class: facts === null || facts.slug === '' ? 'embed' : `embed ${facts.slug}` }, ...parts)];
  },
  readRank: 5,
  pasted: ['blockquote'],
  read: readEmbed,
  advice: adviseEmbed,
};

/** An embed needs an address, and words for those who see only the text. An empty one asks for its address alone. */
function adviseEmbed(node: JsonNode): readonly Advice[] {
  const block = String(node.attrs?.id ?? '');
  if (embedOf(node.attrs?.url) === null)
    return [{ level: 'warn', rule: 'embed.no-address', message: 'An embed has no address.', where: { block, field: 'url' } }];
  if (hasText(node)) return [];
  return [
    {
      level: 'warn',
      rule: 'embed.no-fallback',
      message: 'An embed does not say in words what is there.',
      where: { block, field: 'embedText' },
    },
  ];
}
