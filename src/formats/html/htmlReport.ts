import type { Element } from 'hast';
import type { JsonNode } from '../../contract/json';
import type { ImportReport, ReportEntry } from '../importReport';
import { bagOf, wordsLacking } from '../plainText/wordBag';
import type { LeftOut } from './contentRoot';
import { readText } from './readInline';

/** A block or field that was read, with the element it came from. */
export interface ReadNode {
  readonly node: JsonNode;
  readonly element: Element;
}

/** What an HTML import is accounted for with. */
export interface HtmlAccount {
  readonly source: string;
  /** All text that the page shows. */
  readonly shown: string;
  readonly lines: number;
  readonly read: readonly ReadNode[];
  /** Lines that became metadata: times, dateline. */
  readonly metadata: readonly { readonly element: Element; readonly as: string }[];
  readonly leftOut: readonly LeftOut[];
}

/** The account of an HTML import in the order of the page: one entry a block, one a line that became metadata, one a part left out. */
export function htmlReport(account: HtmlAccount): ImportReport {
  const entries: ReportEntry[] = [
    ...account.read.map(({ node, element }) =>
      entry(element, 'kept', node.type, 'element', 'The page marks it so.', String(node.attrs?.id ?? '')),
    ),
    ...account.metadata.map(({ element, as }) =>
      entry(element, 'split', as, 'metadata', 'It is kept with the facts of the story, not in its text.', ''),
    ),
    ...account.leftOut.map(({ element, why }) => ({
      ...entry(element, 'dropped', 'furniture', element.tagName, why, ''),
      text: textBelow(element),
    })),
  ].sort((a, b) => a.line - b.line);
  const numbered = entries.map((one, index) => ({ ...one, decision: `L${one.line}.${index + 1}` }));
  const all = bagOf([account.shown]);
  const found = bagOf(numbered.map(({ text }) => text));
  const furniture = [...bagOf(numbered.filter(({ outcome }) => outcome === 'dropped').map(({ text }) => text)).values()].reduce(
    (sum, times) => sum + times,
    0,
  );
  const words = [...all.values()].reduce((sum, times) => sum + times, 0);
  const lost = wordsLacking(all, found);
  return {
    source: account.source,
    format: 'html',
    lines: account.lines,
    entries: numbered,
    decisions: [],
    words: { in: words, kept: words - furniture - lost, repeats: 0, furniture, lost },
  };
}

function entry(element: Element, outcome: ReportEntry['outcome'], as: string, rule: string, why: string, block: string): ReportEntry {
  return { decision: '', line: element.position?.start.line ?? 1, text: readText(element, false), outcome, as, rule, why, block };
}

/** Text of a part that was left out; the insides of scripts and styles are no words. */
function textBelow(element: Element): string {
  return ['script', 'style', 'template'].includes(element.tagName) ? '' : readText(element, false);
}
