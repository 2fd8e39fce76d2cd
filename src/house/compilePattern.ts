import { RE2JS } from 're2js';
import { fail, ok, type Result } from '../contract/result';

/** A hit of a pattern: UTF-16 offsets, and its groups, the whole first. */
export interface PatternHit {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
}

/** A compiled pattern. */
export interface Pattern {
  /** Hits in order, none inside another, at most `most` of them. */
  hits(text: string, most: number): readonly PatternHit[];
  /** True where the whole text is a hit. */
  fits(text: string): boolean;
}

/** Longest compiled pattern, in instructions: `\pL{500}` is fine, twenty of those in a row take seconds over a long story. */
const MOST_STEPS = 5000;

/**
 * A pattern in RE2's syntax (https://github.com/google/re2/wiki/Syntax): no look-ahead, no references back, and so its work grows with
 * the text, whatever the pattern. Fails `bad-input` with the reason for what is no such pattern, is too large or matches nothing at all.
 */
export function compilePattern(source: string, matchCase: boolean): Result<Pattern> {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return fail('bad-input', `is no pattern that can be used: ${why}`);
  }
  if (compiled.programSize() > MOST_STEPS) return fail('bad-input', 'is too large a pattern: repeat fewer times');
  if (compiled.matcher('').matches()) return fail('bad-input', 'matches nothing at all: every place of a text would be a hit');
  return ok({
    hits: (text, most) => hitsOf(compiled, text, most),
    fits: (text) => compiled.matcher(text).matches(),
  });
}

function hitsOf(compiled: RE2JS, text: string, most: number): readonly PatternHit[] {
  const matcher = compiled.matcher(text);
  const hits: PatternHit[] = [];
  while (hits.length < most && matcher.find()) {
    const from = matcher.start();
    const to = matcher.end();
    if (to === from) continue;
    hits.push({ from, to, groups: Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? '') });
  }
  return hits;
}
