import type { Element } from 'hast';
import { findAll } from '../../blocks/hast';
import { standsAfterMark } from '../../blocks/readMarks';
import type { JsonNode } from '../../contract/json';
import { labelWords } from '../../story/labels';
import { walk } from '../../story/walk';
import type { ImportReport, ReportEntry } from '../importReport';
import { storyTexts } from '../plainText/storyTexts';
import { addWords, bagOf, type WordBag, wordsLacking } from '../plainText/wordBag';
import type { LeftOut } from './contentRoot';
import { shownText } from './readInline';

/** A block or field that was read, with the element it came from. */
export interface ReadNode {
  readonly node: JsonNode;
  readonly element: Element;
}

/** What an HTML import is accounted for with. */
export interface HtmlAccount {
  readonly source: string;
  /** Everything that the page shows, before anything was taken out. */
  readonly shown: string;
  readonly lines: number;
  readonly read: readonly ReadNode[];
  /** What became metadata: times, the dateline. */
  readonly metadata: readonly { readonly element: Element; readonly as: string }[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The account of an HTML import in the order of the page: one entry a block, one a part that became metadata or was left out. Words
 * are counted in what the blocks hold, not in what they were read from: a word that no entry names is `lost`.
 */
export function htmlReport(account: HtmlAccount): ImportReport {
  const entries = [
    ...account.read.flatMap(entriesOf),
    ...account.metadata.map(({ element, as }) =>
      entry(element, 'split', as, 'metadata', 'It is kept with the facts of the story, not in its text.'),
    ),
    ...account.leftOut.map(({ element, why }) => entry(element, 'dropped', 'furniture', element.tagName, why)),
  ]
    .sort((a, b) => a.line - b.line)
    .map((one, index) => ({ ...one, decision: `L${one.line}.${index + 1}` }));
  const all: WordBag = new Map();
  const total = addWords(all, account.shown);
  const furniture = addWords(
    new Map(),
    entries
      .filter(({ outcome }) => outcome === 'dropped')
      .map(({ text }) => text)
      .join('\n'),
  );
  const elsewhere = entries.filter(
    ({ outcome, as }) => outcome === 'dropped' || as === 'label' || account.metadata.some((one) => one.as === as),
  );
  const lost = wordsLacking(all, bagOf([...account.read.flatMap(({ node }) => storyTexts(node)), ...elsewhere.map(({ text }) => text)]));
  const words = { in: total, kept: total - furniture - lost, repeats: 0, furniture, lost };
  return { source: account.source, format: 'html', lines: account.lines, entries, decisions: [], words };
}

/** A block as it was kept, and apart the words of its element that it has no place for. */
function entriesOf({ node, element }: ReadNode): readonly ReportEntry[] {
  const text = shownText(element);
  const kept = { ...entry(element, 'kept', node.type, 'element', 'The page marks it so.'), block: String(node.attrs?.id ?? '') };
  const lacking = lackingWords(text, bagOf(storyTexts(node)));
  if (lacking === '') return [kept];
  // What the house or the clock put there is no loss: labels, instants in words, numbers of notes.
  const strange = holdsDeclared(node)
    ? ''
    : lackingWords(lacking, houseBag([...findAll(element, ['time']), ...findAll(element, ['sup']).filter(standsAfterMark)].map(shownText)));
  const known = lackingWords(lacking, bagOf([strange]));
  const rests: ReportEntry[] = [kept];
  if (known !== '') {
    const label = entry(element, 'split', 'label', 'house-label', 'It is a label, or a time in words, that the house puts there.');
    rests.push({ ...label, text: known, block: kept.block });
  }
  if (strange !== '') {
    const rest = entry(element, 'dropped', 'furniture', 'no-place', 'The block that it stands in has no place for it.');
    rests.push({ ...rest, text: strange, block: kept.block });
  }
  return rests;
}

/** True for a block of the house and what holds one: it is read only where nothing is left over, so all other words in it are the house's own. */
function holdsDeclared(node: JsonNode): boolean {
  let holds = false;
  walk(node, (one) => {
    if (one.type === 'declared') holds = true;
    return !holds;
  });
  return holds;
}

/** The words of some times and numbers, and of all labels as often as they stand there. */
function houseBag(times: readonly string[]): WordBag {
  const bag = bagOf(times);
  for (const word of bagOf([labelWords()]).keys()) bag.set(word, Number.POSITIVE_INFINITY);
  return bag;
}

function lackingWords(text: string, bag: WordBag): string {
  const lacking: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const times = bag.get(word) ?? 0;
    if (times === 0) lacking.push(word);
    else bag.set(word, times - 1);
  }
  return lacking.join(' ');
}

function entry(element: Element, outcome: ReportEntry['outcome'], as: string, rule: string, why: string): ReportEntry {
  return { decision: '', line: element.position?.start.line ?? 1, text: shownText(element), outcome, as, rule, why, block: '' };
}
