import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { defaultMetadata } from '../../story/metadata';
import { type StoryFile, storyFile } from '../../story/storyFile';
import { BLOCKS, nodeOf } from '../index';
import type { Fixture } from './fixture';

const fixtures = import.meta.glob<Fixture>('../*/fixtures/full.json', { eager: true, import: 'default' });

/** A story with the full fixture of every block, the fields in the head and the rest in the body, ids counted. */
export function sampleStory(): StoryFile {
  const newId = countedIds('s');
  const full = BLOCKS.flatMap((block) => fixtures[`../${block.name}/fixtures/full.json`]?.node ?? []);
  const isField = (node: JsonNode) => nodeOf(node.type)?.group === undefined;
  const renewed = (node: JsonNode): JsonNode => ({
    ...node,
    ...(node.attrs?.id === undefined ? {} : { attrs: { ...node.attrs, id: newId() } }),
    ...(node.content === undefined ? {} : { content: node.content.map(renewed) }),
  });
  return storyFile({
    type: 'doc',
    attrs: defaultMetadata(),
    content: [
      { type: 'head', content: full.filter(isField).map(renewed) },
      { type: 'body', content: full.filter((node) => !isField(node)).map(renewed) },
    ],
  });
}
