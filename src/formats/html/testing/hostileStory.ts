import { BLOCKS, nodeOf } from '../../../blocks';
import { readFixture } from '../../../blocks/testing/fixture';
import type { JsonNode, JsonValue } from '../../../contract/json';
import { METADATA } from '../../../story/metadata';
import { type StoryFile, storyFile } from '../../../story/storyFile';

/** What stands in every field: ends of elements, scripts, handlers, quotes, comments, entities. */
export const HOSTILE = `</p></title></style></script><script>alert(1)</script><img src=x onerror="alert(2)"> & &amp; "double" 'single' <!-- --> ]]>`;

const VALUES: { readonly [kind: string]: JsonValue } = {
  text: HOSTILE,
  longText: HOSTILE,
  list: [HOSTILE, '"'],
  path: [HOSTILE, "'"],
  url: 'java\tscript:alert(1)',
  language: 'en"><script>alert(1)</script>',
  slug: '"><script>alert(1)</script>',
  instant: { at: '2025-08-16T05:26:30+05:30', zone: null, confirmed: false, written: HOSTILE },
};

/** A story with hostile words in every field and every metadatum, and addresses that run scripts: worse than the schema would ever let in. */
export function hostileStory(): StoryFile {
  const attrs = Object.fromEntries(METADATA.map((field) => [field.key, VALUES[field.kind] ?? field.default]));
  const nodes = BLOCKS.map(
    (block) => readFixture(new URL(`../../../blocks/${block.name}/${block.name}.ts`, import.meta.url), 'hostile').node,
  );
  const isField = (node: JsonNode): boolean => nodeOf(node.type)?.group === undefined;
  return storyFile({
    type: 'doc',
    attrs,
    content: [
      { type: 'head', content: nodes.filter(isField) },
      { type: 'body', content: [...nodes.filter((node) => !isField(node)), ...linked()] },
    ],
  });
}

/** A paragraph for each address that must not leave. */
function linked(): readonly JsonNode[] {
  const addresses = [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//example.org/x',
    'https://example.org/"onmouseover="alert(1)',
  ];
  return addresses.map((href, index) => ({
    type: 'paragraph',
    attrs: { id: `h${index}` },
    content: [{ type: 'text', text: `${HOSTILE} ${index}`, marks: [{ type: 'link', attrs: { href } }] }],
  }));
}
