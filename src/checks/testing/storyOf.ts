import { emptyDoc } from '../../blocks/newStory';
import type { JsonNode, JsonValue } from '../../contract/json';
import { countedIds } from '../../story/ids';

/** Plain text as content. */
export function words(text: string, ...marks: NonNullable<JsonNode['marks']>): readonly JsonNode[] {
  return text === '' ? [] : [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];
}

/** A paragraph of that text. */
export function paragraph(text: string, id = 'p'): JsonNode {
  return { type: 'paragraph', attrs: { id }, content: words(text) };
}

/** A subhead. */
export function heading(text: string, level = 2, id = `h${level}`): JsonNode {
  return { type: 'heading', attrs: { id, level }, content: words(text) };
}

/** A picture that is all there, but for what `attrs` and `parts` say. */
export function figure(attrs: JsonNode['attrs'] = {}, parts: { readonly caption?: string; readonly credit?: string } = {}): JsonNode {
  return {
    type: 'figure',
    attrs: {
      id: 'f',
      picture: `${'a'.repeat(64)}.jpg`,
      pictureWidth: 2400,
      pictureHeight: 1600,
      alt: 'A ferry at a pier in fog',
      width: 'column',
      crop: null,
      ...attrs,
    },
    content: [
      { type: 'caption', content: words(parts.caption ?? 'The morning boat waits.') },
      { type: 'credit', content: words(parts.credit ?? 'Asha Rao') },
    ],
  };
}

/** An Also Read of those addresses. */
export function alsoRead(urls: readonly string[], id = 'a'): JsonNode {
  return {
    type: 'alsoRead',
    attrs: { id, label: '' },
    content: urls.map((url, index) => ({ type: 'alsoReadItem', attrs: { url, story: '' }, content: words(`Story ${index + 1}`) })),
  };
}

/** A story of those blocks. The fields of the head are texts by name. Every head field has its name as id. */
export function storyOf(
  body: readonly JsonNode[],
  head: { readonly [field: string]: string | readonly JsonNode[] } = {},
  metadata: { readonly [key: string]: JsonValue } = {},
): JsonNode {
  const doc = emptyDoc({ section: ['City'], ...metadata }, countedIds());
  const usual: typeof head = { headline: 'A bridge for the islands', standfirst: 'Talks go on.', ...head };
  const fields = ['kicker', 'headline', 'standfirst', 'byline'].map((type) => {
    const text = usual[type] ?? '';
    return { type, attrs: { id: type }, content: typeof text === 'string' ? words(text) : text };
  });
  return {
    ...doc,
    content: [
      { type: 'head', content: fields },
      { type: 'body', content: body.length === 0 ? [paragraph('The talks go on.')] : body },
    ],
  };
}
