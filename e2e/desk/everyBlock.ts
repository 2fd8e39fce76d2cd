import { createHash } from 'node:crypto';
import { BLOCKS, nodeOf } from '../../src/blocks';
import { isBlock } from '../../src/blocks/isBlock';
import { newStory } from '../../src/blocks/newStory';
import { checkDoc } from '../../src/blocks/schema';
import { type Fixture, type FixtureName, readFixture } from '../../src/blocks/testing/fixture';
import type { JsonNode, JsonValue } from '../../src/contract/json';
import { writeStory } from '../../src/desk/storyOnDisk';
import { countedIds } from '../../src/story/ids';
import { storyFile } from '../../src/story/storyFile';
import { mapNodes } from '../../src/story/walk';
import { samplePng } from './samplePng';

const SIZE = { width: 1200, height: 800 };

/** Writes a story to `path` that has one fixture of every block, with a real picture wherever one stands; `words` stand in place of every text of it where given. Throws where the schema refuses it. */
export async function writeEveryBlock(
  path: string,
  which: Exclude<FixtureName, 'hostile'>,
  metadata: { readonly [key: string]: JsonValue },
  words?: string,
): Promise<JsonNode> {
  const bytes = samplePng(SIZE.width, SIZE.height);
  const picture = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  const every = withPicture(everyBlock(which, metadata), picture);
  const doc = words === undefined ? every : mapNodes(every, (node) => (node.text === undefined ? node : { ...node, text: words }));
  const checked = checkDoc(doc, countedIds('e'));
  if (!checked.ok) throw new Error(checked.error.message);
  const written = await writeStory(path, storyFile(checked.value), new Map([[picture, bytes]]));
  if (!written.ok) throw new Error(written.error.message);
  return checked.value;
}

function everyBlock(which: FixtureName, metadata: { readonly [key: string]: JsonValue }): JsonNode {
  const { doc } = newStory(metadata, countedIds('n'));
  const [head, body] = doc.content ?? [];
  if (head === undefined || body === undefined) throw new Error('A new story has a head and a body.');
  const found = new Map(BLOCKS.map(({ name }) => [name, fixtureOf(name, which)]));
  const fields = head.content?.map((field) => found.get(field.type)?.node ?? field) ?? [];
  const blocks = BLOCKS.flatMap(({ name }) => {
    const spec = nodeOf(name);
    if (spec === undefined || !isBlock(spec)) return [];
    const fixture = found.get(name);
    // What a fixture's notes stand for is in the story that it is published with.
    const noted = fixture?.choices?.doc?.content?.filter((node) => node.type === 'paragraph') ?? [];
    return fixture === undefined ? [] : [...noted, fixture.node];
  });
  return {
    ...doc,
    content: [
      { ...head, content: fields },
      { ...body, content: blocks },
    ],
  };
}

function fixtureOf(name: string, which: FixtureName): Fixture {
  return readFixture(new URL(`../../src/blocks/${name}/${name}.ts`, import.meta.url), which);
}

function withPicture(doc: JsonNode, picture: string): JsonNode {
  return mapNodes(doc, (node) =>
    node.type !== 'figure' || (node.attrs?.picture ?? '') === ''
      ? node
      : { ...node, attrs: { ...node.attrs, picture, pictureWidth: SIZE.width, pictureHeight: SIZE.height } },
  );
}
