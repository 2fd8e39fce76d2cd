import { factsOf } from './lineFacts';
import type { Made, Part, Stretch } from './made';
import type { Line } from './splitLines';

/** The stretches of a line that may be made already; a plain one is one stretch. */
export function partsOf(line: Line): readonly Part[] {
  return line.made?.stretches ?? [{ line: line.number, source: line.raw, shown: line.raw }];
}

/** A line made of parts. `first` gives its number and whether blank lines stand before it, `last` whether after. */
export function madeLine(first: Line, last: Line, parts: readonly Part[], more: Omit<Made, 'stretches'>): Line {
  let at = 0;
  const stretches = parts.map((part): Stretch => {
    const stretch = { ...part, at };
    at += part.shown.length;
    return stretch;
  });
  const raw = stretches.map(({ shown }) => shown).join('');
  const text = raw.trim();
  const start = raw.length - raw.trimStart().length;
  return {
    number: first.number,
    raw,
    start,
    end: start + text.length,
    text,
    blankBefore: first.blankBefore,
    blankAfter: last.blankAfter,
    facts: factsOf(text),
    made: { stretches, ...more },
  };
}

/** The lines of the input that a line was made of, to the letter and without white space at their ends, with their numbers. */
export function sourcesOf(line: Line): readonly { readonly number: number; readonly raw: string; readonly text: string }[] {
  if (line.made === undefined) return [line];
  const texts = new Map<number, string>();
  for (const { line: number, source } of line.made.stretches) texts.set(number, (texts.get(number) ?? '') + source);
  return [...texts].map(([number, raw]) => ({ number, raw, text: raw.trim() }));
}

/** The decisions that do not hold: those taken back, and the makings within one of them. */
export function takenBack(lines: readonly Line[], flipped: ReadonlySet<string>): ReadonlySet<string> {
  if (flipped.size === 0) return flipped;
  const makings = lines.flatMap(({ made }) => made?.makings ?? []);
  const inside = makings.filter(({ within }) => within !== undefined && flipped.has(within));
  return inside.length === 0 ? flipped : new Set([...flipped, ...inside.map(({ id }) => id)]);
}
