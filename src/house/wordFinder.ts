import type { WordRule } from '../contract/houseFile';
import type { Pattern } from './compilePattern';
import { foldText } from './foldText';
import type { WordHit } from './house';

/** A word rule with its pattern compiled. */
export interface ReadyRule {
  readonly rule: WordRule;
  /** Null for a rule of words. */
  readonly pattern: Pattern | null;
}

/** A place in the text as given. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly word: string;
  /** Letters of the word before its first letter or digit: `#tag` is found by `tag`. */
  readonly lead: number;
  readonly rule: WordRule;
}

/** Most hits of a text: nobody reads more, and a text of one banned word would make a list as long as itself. */
const MOST_HITS = 1000;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
const WORDY = /[\p{L}\p{M}\p{N}]/u;

/** A function that finds the hits of rules in a text, in order. Words are found in one pass, however many there are. */
export function wordFinder(rules: readonly ReadyRule[]): (text: string) => readonly WordHit[] {
  const folded = wordTable(rules, false);
  const exact = wordTable(rules, true);
  const patterns = rules.filter((one) => one.pattern !== null);
  return (text) => {
    const hits: WordHit[] = [];
    if (folded.size > 0) findWords(text, folded, false, hits);
    if (exact.size > 0) findWords(text, exact, true, hits);
    for (const { rule, pattern } of patterns)
      for (const { from, to, groups } of pattern?.hits(text, MOST_HITS) ?? [])
        addHit(rule, { from, to }, text, suggested(rule, groups), hits);
    return hits.sort((one, other) => one.from - other.from || other.to - one.to).slice(0, MOST_HITS);
  };
}

/** The words of rules by their first run of letters and digits. */
function wordTable(rules: readonly ReadyRule[], matchCase: boolean): ReadonlyMap<string, readonly Entry[]> {
  const table = new Map<string, Entry[]>();
  for (const { rule } of rules) {
    if (rule.case !== matchCase) continue;
    for (const given of rule.words ?? []) {
      const word = foldText(given, matchCase).text;
      const [first] = word.matchAll(TOKEN);
      if (first === undefined) continue;
      const entries = table.get(first[0]) ?? [];
      table.set(first[0], entries);
      entries.push({ word, lead: first.index, rule });
    }
  }
  return table;
}

function findWords(given: string, table: ReadonlyMap<string, readonly Entry[]>, matchCase: boolean, hits: WordHit[]): void {
  const { text, at } = foldText(given, matchCase);
  for (const token of text.matchAll(TOKEN)) {
    for (const { word, lead, rule } of table.get(token[0]) ?? []) {
      const from = token.index - lead;
      const to = from + word.length;
      if (from < 0 || !text.startsWith(word, from) || isWordy(text, to, word)) continue;
      addHit(rule, { from: at(from), to: at(to) }, given, rule.suggestion ?? null, hits);
    }
  }
}

/** True where a word goes on behind its end. */
function isWordy(text: string, to: number, word: string): boolean {
  return WORDY.test(word.slice(-1)) && WORDY.test(String.fromCodePoint(text.codePointAt(to) ?? 32));
}

function addHit(rule: WordRule, { from, to }: Span, text: string, suggestion: string | null, hits: WordHit[]): void {
  const found = text.slice(from, to);
  const offered = suggestion === null || rule.pattern !== undefined || rule.case ? suggestion : likeCase(suggestion, found);
  // What already says what is offered is no hit.
  if (offered === found) return;
  hits.push({ rule: `house.${rule.name}`, level: rule.level, from, to, reason: rule.reason, suggestion: offered });
}

/** A suggestion with a capital where the word that it replaces has one. */
function likeCase(suggestion: string, found: string): string {
  const [first = ''] = found;
  const [start = ''] = suggestion;
  return first !== first.toLowerCase() && start === start.toLowerCase() ? start.toUpperCase() + suggestion.slice(start.length) : suggestion;
}

/** What a pattern offers: `$1` … are its groups, `$$` is a dollar. */
function suggested(rule: WordRule, groups: readonly string[]): string | null {
  return rule.suggestion?.replace(/\$(\$|\d)/g, (_, what: string) => (what === '$' ? '$' : (groups[Number(what)] ?? ''))) ?? null;
}
