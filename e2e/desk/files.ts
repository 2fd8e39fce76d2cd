import { rename } from 'node:fs/promises';
import type { JsonNode } from '../../src/contract/json';
import { readStory, writeStory } from '../../src/desk/storyOnDisk';
import { textOf, walk } from '../../src/story/walk';

/** Changes the headline in a story file, as another program does: a new file in the place of the old one. */
export async function changeFile(path: string, headline: string): Promise<void> {
  const read = await readStory(path);
  if (!read.ok) throw new Error(read.error.message);
  const changed = structuredClone(read.value.story) as unknown as { doc: JsonNode };
  const node = headlineNode(changed.doc) as { content?: readonly JsonNode[] };
  node.content = [{ type: 'text', text: headline }];
  const beside = path.replace(/\.galley$/, '.new');
  const written = await writeStory(beside, changed as unknown as typeof read.value.story, read.value.pictures);
  if (!written.ok) throw new Error(written.error.message);
  await rename(beside, path);
}

/** The headline in a story file. */
export async function headlineIn(path: string): Promise<string> {
  const read = await readStory(path);
  if (!read.ok) throw new Error(read.error.message);
  return textOf(headlineNode(read.value.story.doc));
}

function headlineNode(doc: JsonNode): JsonNode {
  let found: JsonNode | null = null;
  walk(doc, (node) => {
    if (node.type === 'headline') found = node;
  });
  if (found === null) throw new Error('There is no headline.');
  return found;
}
