import { countedWords } from '../../src/blocks/countedWords';
import { CheckMemory, passedChecks, runChecks } from '../../src/checks/runChecks';
import { CLEAN_STORIES } from '../../src/checks/testing/cleanStories';
import type { JsonNode } from '../../src/contract/json';
import { openHouse } from '../../src/house/openHouse';
import { mapNodes } from '../../src/story/walk';

export { CheckMemory, passedChecks, runChecks };

const opened = openHouse({
  format: 1,
  id: 'bench',
  title: 'Bench',
  limits: { headline: { characters: 100 }, paragraph: { words: 150 }, caption: { words: 60 } },
  quotes: { en: ['“', '”', '‘', '’'] },
  credit: { refused: ['X', 'Internet'] },
  words: [
    { name: 'spelling.realise', words: ['realize', 'organize', 'recognize'], reason: 'The house writes -ise.', suggestion: 'realise' },
    { name: 'banned.very', words: ['very unique'], reason: 'Nothing is very unique.' },
    { name: 'numbers.percent', pattern: '\\d+ ?percent', reason: 'The house writes per cent.' },
  ],
});
if (!opened.ok) throw new Error(opened.error.message);

/** A house with limits, marks, credits and word rules. */
export const house = opened.value;

/** An English story of at least `least` words out of the clean stories, over and over, every block with an id of its own; one paragraph of a page's length holds no note twice. */
export function longStory(least: number): { readonly doc: JsonNode; readonly words: number } {
  const [first] = CLEAN_STORIES;
  if (first === undefined) throw new Error('No story to begin with.');
  const english = CLEAN_STORIES.slice(0, 4).flatMap(({ doc }) => doc.content?.[1]?.content ?? []);
  let made = 0;
  const renewed = (block: JsonNode): JsonNode =>
    mapNodes(block, (node) => (node.attrs?.id === undefined ? node : { ...node, attrs: { ...node.attrs, id: `b${made++}` } }));
  const body: JsonNode[] = [];
  const [head] = first.doc.content ?? [];
  const story = (): JsonNode => ({ ...first.doc, content: [head ?? first.doc, { type: 'body', content: body }] });
  while (countedWords(story(), []) < least) for (let round = 0; round < 20; round += 1) body.push(...english.map(renewed));
  return { doc: story(), words: countedWords(story(), []) };
}

/** The story after one more letter in the paragraph next to its middle, all of its objects made anew as the editor makes them. */
export function afterKey(doc: JsonNode, letter: string): JsonNode {
  const anew = structuredClone(doc) as JsonNode;
  const body = anew.content?.[1]?.content ?? [];
  const at = body.findIndex(
    (block, index) => index > body.length / 2 && block.type === 'paragraph' && block.content?.[0]?.text !== undefined,
  );
  const block = body[at];
  const text = block?.content?.[0];
  if (block === undefined || text === undefined) throw new Error('No paragraph to type in.');
  const typed = { ...block, content: [{ ...text, text: `${text.text}${letter}` }, ...(block.content ?? []).slice(1)] };
  const [head] = anew.content ?? [];
  return { ...anew, content: [head ?? anew, { type: 'body', content: body.map((one, index) => (index === at ? typed : one)) }] };
}
