import type { JsonNode, JsonValue } from '../../../contract/json';
import { makers, moment } from '../cleanBlocks';
import { paragraph, storyOf, words } from '../storyOf';

/** Makers of whole blocks. */
export const make = makers('m');
/** A story of those blocks. */
export const body = (...blocks: readonly JsonNode[]): JsonNode => storyOf(blocks);
/** A story of one paragraph. */
export const text = (line: string, language = 'en'): JsonNode => storyOf([paragraph(line)], {}, { language });
/** A story with those metadata. */
export const meta = (metadata: { readonly [key: string]: JsonValue }): JsonNode => storyOf([], {}, metadata);
/** A story with that headline. */
export const head = (headline: string, language = 'en'): JsonNode => storyOf([], { headline }, { language });
/** A story by one person. */
export const by = (name: string, role: string | null): JsonNode =>
  storyOf([], { byline: words(name, { type: 'contributor', attrs: { id: 'who', role, url: '' } }) });
/** A story of one link. */
export const linked = (href: string, line = 'told before'): JsonNode => {
  return body({ type: 'paragraph', attrs: { id: 'p' }, content: words(line, { type: 'link', attrs: { href } }) });
};
/** A paragraph whose words have a note. */
export const noted = (ref: string, line: string): JsonNode => make.text(words(line, { type: 'note', attrs: { ref } }));
/** A block of raw HTML. */
export const raw = (source: string): JsonNode => ({
  type: 'rawHtml',
  attrs: { id: 'r' },
  content: [{ type: 'rawHtmlSource', content: words(source) }],
});
/** A live entry with a title and nothing more. */
export const live = (at: JsonValue, title: string): JsonNode => ({
  type: 'liveEntry',
  attrs: { id: 'l', at },
  content: [{ type: 'liveTitle', content: words(title) }, paragraph('')],
});
/** A correction. */
export const late = (line: string, at: JsonValue): JsonNode => ({
  type: 'correction',
  attrs: { id: 'c', kind: 'correction', at },
  content: [paragraph(line, 'cp')],
});
/** A table of one cell. */
export const table = (caption: string, cell: string, type: string): JsonNode => ({
  type: 'table',
  attrs: { id: 't' },
  content: [
    { type: 'tableCaption', content: words(caption) },
    { type: 'tableGrid', content: [{ type: 'tableRow', content: [{ type, content: words(cell) }] }] },
  ],
});
/** A block that a house declares, with its values and lines. */
export const score = (values: JsonNode['attrs'], ...lines: readonly (readonly [name: string, text: string])[]): JsonNode =>
  body({
    type: 'declared',
    attrs: { id: 'd', block: 'score', values: values ?? {} },
    content: lines.map(([name, line]) => ({ type: 'declaredLine', attrs: { name }, content: words(line) })),
  });
/** The house that declares it. */
export const DECLARED = {
  declared: [
    {
      name: 'score',
      label: 'Score',
      fields: [
        { name: 'side', label: 'Side', kind: 'line', required: true, limit: { characters: 6 } },
        { name: 'stage', label: 'Stage', kind: 'choice', options: ['Group', 'Final'] },
      ],
      publish: {
        tag: 'div',
        attrs: { class: 'score' },
        children: [
          { tag: 'p', attrs: { class: 'side' }, when: 'side', children: [{ field: 'side' }] },
          { tag: 'p', attrs: { class: 'stage' }, when: 'stage', children: [{ field: 'stage' }] },
        ],
      },
    },
  ],
};
/** An hour before LATE. */
export const EARLY = moment('2026-03-07T06:00:00+05:30');
/** An hour after EARLY. */
export const LATE = moment('2026-03-07T07:00:00+05:30');
/** A time whose zone nobody has confirmed. */
export const OPEN = { at: '2026-03-07T06:00:00+05:30', zone: 'Asia/Kolkata', confirmed: false, written: '६:०० IST' };
/** A house with one word of each of two languages. */
export const HOUSE_WORDS = {
  words: [
    { name: 'thug', words: ['thug'], reason: 'The house does not write it.' },
    { name: 'mayor', words: ['मेयर'], reason: 'महापौर लिखते हैं।', languages: ['hi'] },
  ],
};
