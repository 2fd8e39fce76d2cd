import type { JsonNode } from '../../../contract/json';
import { defaultMetadata } from '../../../story/metadata';

/** The fields of the table, each with what stands in it in `guardedStory`. */
export const FIELDS = {
  kicker: 'Harbour',
  headline: 'Ferry returns after nine years',
  standfirst: 'The first boat leaves at dawn.',
  byline: 'By Asha Menon',
  caption: 'The pier at low tide.',
  credit: 'Ravi Das',
  attribution: 'The harbour master',
  alsoReadItem: 'Fares stay as they are',
} as const;
export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

const text = (value: string): JsonNode[] => [{ type: 'text', text: value }];
const block = (type: string, id: string, content: readonly JsonNode[]): JsonNode => ({ type, attrs: { id }, content });

/** A story with every field filled and text between the blocks. */
export function guardedStory(): JsonNode {
  const named = (name: FieldName): JsonNode => ({ type: name, content: text(FIELDS[name]) });
  return {
    type: 'doc',
    attrs: defaultMetadata(),
    content: [
      {
        type: 'head',
        content: (['kicker', 'headline', 'standfirst', 'byline'] as const).map((name) => block(name, name, text(FIELDS[name]))),
      },
      {
        type: 'body',
        content: [
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
