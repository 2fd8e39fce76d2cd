import type { JsonNode, JsonValue } from '../../contract/json';
import { countedIds, type IdSource } from '../../story/ids';
import { words } from './storyOf';

type Content = string | readonly JsonNode[];

const inline = (content: Content): readonly JsonNode[] => (typeof content === 'string' ? words(content) : content);

/** Makers of whole blocks, all of them filled, with ids counted. */
export interface Makers {
  text(content: Content): JsonNode;
  head(content: string, level?: number): JsonNode;
  list(kind: 'bulletList' | 'orderedList', items: readonly string[]): JsonNode;
  quote(spoken: readonly string[], speaker: string): JsonNode;
  pull(line: string, speaker: string): JsonNode;
  picture(alt: string, caption: string, credit: string, width?: string): JsonNode;
  gallery(caption: string, ...pictures: readonly JsonNode[]): JsonNode;
  table(caption: string, rows: readonly (readonly string[])[]): JsonNode;
  also(...titles: readonly (readonly [title: string, url: string])[]): JsonNode;
  box(title: string, ...blocks: readonly JsonNode[]): JsonNode;
  points(title: string, ...lines: readonly string[]): JsonNode;
  asked(...items: readonly (readonly [question: string, answer: string])[]): JsonNode;
  correction(at: string, ...lines: readonly string[]): JsonNode;
  live(at: string, title: string, ...blocks: readonly JsonNode[]): JsonNode;
  embed(url: string, fallback: string): JsonNode;
  notes(...notes: readonly (readonly [ref: string, text: string])[]): JsonNode;
  divider(): JsonNode;
}

/** An instant with a confirmed zone. */
export function moment(at: string, zone = 'Asia/Kolkata'): JsonValue {
  return { at, zone, confirmed: true, written: '' };
}

/** Makers that count their ids from `prefix`0 on. */
export function makers(prefix: string): Makers {
  const newId: IdSource = countedIds(prefix);
  const node = (type: string, attrs: JsonNode['attrs'], content: readonly JsonNode[]): JsonNode => ({
    type,
    attrs: { id: newId(), ...attrs },
    content,
  });
  const field = (type: string, content: Content, attrs?: JsonNode['attrs']): JsonNode => {
    return { type, ...(attrs === undefined ? {} : { attrs }), content: inline(content) };
  };
  const text = (content: Content): JsonNode => node('paragraph', {}, inline(content));
  return {
    text,
    head: (content, level = 2) => node('heading', { level }, inline(content)),
    list: (kind, items) =>
      node(
        kind,
        {},
        items.map((item) => ({ type: 'listItem', content: [text(item)] })),
      ),
    quote: (spoken, speaker) => node('quote', {}, [...spoken.map(text), field('attribution', speaker)]),
    pull: (line, speaker) => node('pullQuote', {}, [field('pullQuoteText', line), field('attribution', speaker)]),
    picture: (alt, caption, credit, width = 'column') =>
      node('figure', { picture: `${'c'.repeat(64)}.jpg`, pictureWidth: 2400, pictureHeight: 1600, alt, width, creditKind: '' }, [
        field('caption', caption),
        field('credit', credit),
      ]),
    gallery: (caption, ...pictures) => node('gallery', { layout: 'grid' }, [...pictures, field('galleryCaption', caption)]),
    table: (caption, rows) =>
      node('table', {}, [
        field('tableCaption', caption),
        {
          type: 'tableGrid',
          content: rows.map((row, index) => ({
            type: 'tableRow',
            content: row.map((cell) => field(index === 0 ? 'tableHeader' : 'tableCell', cell)),
          })),
        },
      ]),
    also: (...titles) =>
      node(
        'alsoRead',
        { label: '' },
        titles.map(([title, url]) => field('alsoReadItem', title, { url, story: '' })),
      ),
    box: (title, ...blocks) => node('factBox', {}, [field('factBoxTitle', title), ...blocks]),
    points: (title, ...lines) => node('keyPoints', {}, [field('keyPointsTitle', title), ...lines.map((line) => field('keyPoint', line))]),
    asked: (...items) =>
      node(
        'qAndA',
        {},
        items.map(([question, answer]) => ({ type: 'qAndAItem', content: [field('question', question), text(answer)] })),
      ),
    correction: (at, ...lines) => node('correction', { kind: 'correction', at: moment(at) }, lines.map(text)),
    live: (at, title, ...blocks) => node('liveEntry', { at: moment(at) }, [field('liveTitle', title), ...blocks]),
    embed: (url, fallback) => node('embed', { url }, [field('embedText', fallback)]),
    notes: (...notes) =>
      node(
        'footnotes',
        {},
        notes.map(([ref, note]) => field('footnote', note, { ref })),
      ),
    divider: () => ({ type: 'divider', attrs: { id: newId() } }),
  };
}
