import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { storyFile } from '../../story/storyFile';
import type { HtmlOptions } from './htmlOptions';
import type { PublishingHouse } from './publishingHouse';
import { publishMarkup } from './publishMarkup';
import { writeHtml } from './writeHtml';

/** Gives what `read` finds in a block, perhaps remembered from the last time that the block was the same. */
export type Remember = (block: JsonNode, read: (block: JsonNode) => readonly Advice[]) => readonly Advice[];

/**
 * What a page would not carry as it stands, block by block, so that after an edit only what changed has to be written: the problems of
 * `writeHtml` but for those of notes, which belong to more than one block and which the check of the notes names by the same rules.
 */
export function pageProblems(doc: JsonNode, house: PublishingHouse, remember: Remember = (block, read) => read(block)): readonly Advice[] {
  const [head, body] = doc.content ?? [];
  if (head === undefined || body === undefined) return [];
  const top = writeHtml(storyFile({ ...doc, content: [head, { ...body, content: [] }] }), optionsFor(house, 'page')).problems;
  const inBlocks = (body.content ?? []).flatMap((block) => remember(block, (one) => problemsOf(one, doc, house)));
  return [...top, ...inBlocks].filter(({ rule }) => !rule.startsWith('note.'));
}

/** The problems of one block, written by itself. Nothing of the story but its language tells what a block carries. */
function problemsOf(block: JsonNode, doc: JsonNode, house: PublishingHouse): readonly Advice[] {
  const language = doc.attrs?.language ?? 'en';
  const alone: JsonNode = { type: 'doc', attrs: { language }, content: [{ type: 'head' }, { type: 'body', content: [block] }] };
  return writeHtml(storyFile(alone), optionsFor(house, 'fragment')).problems;
}

function optionsFor(house: PublishingHouse, mode: HtmlOptions['mode']): HtmlOptions {
  return {
    mode,
    header: mode === 'page',
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    markup: publishMarkup,
    maxWidth: 1600,
    address: ({ file }) => file,
    stylesheet: '',
    house,
    declarations: house.file.declared,
  };
}
