import { POOLS, type Pool } from './pools';

/** What a reader must make of a variant. Texts are to be compared without regard to normal form and kind of white space. */
export interface Expected {
  readonly language: string;
  readonly section: readonly string[];
  readonly headline: string;
  readonly standfirst: string;
  readonly figure: { readonly caption: string; readonly credit: string; readonly creditKind: string } | null;
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly published: boolean;
  readonly updated: boolean;
  readonly dateline: string;
  readonly subheads: readonly string[];
  readonly alsoTitles: readonly string[];
  /** Paragraphs and quotations of the body, in order. */
  readonly texts: readonly string[];
}

/** One article made by chance from a number. */
export interface Variant {
  readonly seed: number;
  readonly text: string;
  readonly expected: Expected;
}

type Dice = { chance(part: number): boolean; pick<T>(list: readonly T[]): T; below(count: number): number };

/** `count` variants of the same kind of article: other labels, quotation marks, separators, line breaks, orders, languages, with parts missing. The same at every run. */
export function variants(count: number): readonly Variant[] {
  return Array.from({ length: count }, (_, seed) => variant(seed + 1));
}

/** Numbers from mulberry32 (public domain, Tommy Ettinger). */
function diceOf(seed: number): Dice {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    chance: (part) => next() < part,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('An empty list has nothing to pick.');
      return item;
    },
  };
}

function variant(seed: number): Variant {
  const dice = diceOf(seed);
  const pool = dice.pick(POOLS);
  const top = head(dice, pool);
  const rest = body(dice, pool);
  const last = top.repeated ? [swapQuotes(top.expected.headline)] : [];
  const lines = [...top.lines, ...rest.lines, ...last];
  return { seed, text: typeset(dice, lines), expected: { ...top.expected, ...rest.expected, language: pool.language } };
}

type HeadPart = Omit<Expected, 'language' | 'dateline' | 'subheads' | 'alsoTitles' | 'texts'>;

function head(dice: Dice, pool: Pool): { readonly lines: readonly string[]; readonly repeated: boolean; readonly expected: HeadPart } {
  const headline = dice.pick(pool.titles);
  const trail = trailOf(dice, pool, headline);
  const credits = creditsOf(dice, pool);
  const standfirst = dice.chance(0.7) ? dice.pick(pool.standfirsts) : '';
  const figure = dice.chance(0.8) ? figureOf(dice, pool) : null;
  const above = standfirst === '' ? [] : [standfirst];
  const picture = figure?.lines ?? [];
  const furniture = dice.chance(0.2) ? [dice.pick(pool.furniture)] : [];
  const orders = [
    [...above, ...picture, ...credits.lines],
    [...above, ...credits.lines, ...picture],
    // A lone `(PTI)` at the end of a second paragraph is the agency of the text as well as of a picture.
    ...(figure?.clear === true ? [[...credits.lines, ...above, ...picture]] : []),
  ];
  const order = standfirst === '' || figure === null ? [...above, ...picture, ...credits.lines] : dice.pick(orders);
  return {
    lines: [...trail.lines, headline, ...order, ...furniture],
    repeated: dice.chance(0.6),
    expected: {
      section: trail.section,
      headline,
      standfirst,
      figure: figure?.expected ?? null,
      people: credits.people,
      published: credits.published,
      updated: credits.updated,
    },
  };
}

function trailOf(dice: Dice, pool: Pool, headline: string): { readonly lines: readonly string[]; readonly section: readonly string[] } {
  if (dice.chance(0.25)) return { lines: [], section: [] };
  const section = dice.chance(0.3) ? pool.sections.slice(0, 2) : [dice.pick(pool.sections)];
  const mark = dice.pick([' > ', ' > ', ' » ', ' / ', ' › ', '>']);
  const ends = dice.chance(0.8) ? [headline] : [];
  return { lines: [[pool.home, ...section, ...ends].join(mark)], section };
}

function creditsOf(dice: Dice, pool: Pool) {
  const byline = dice.pick(pool.bylines);
  const names = [...pool.names].sort((a, b) => (a < b ? -1 : 1));
  const from = dice.below(names.length);
  const people = byline.roles.map((role, index) => ({ name: names[(from + index) % names.length] ?? '', role }));
  let used = 0;
  const line = byline.text.replace(/%/g, () => people[used++]?.name ?? '');
  const zone = dice.pick([' IST', ' GMT', ' +05:30', ' PKT', '']);
  const published = `${dice.pick(pool.publishedLabels)}${dice.pick(pool.dates)}${zone}`;
  const updated = dice.chance(0.4) ? `${dice.pick(pool.updatedLabels)}${dice.pick(pool.dates)}${zone}` : '';
  const stamps = updated === '' ? [published] : dice.chance(0.5) ? [published, updated] : [`${published} | ${updated}`];
  return { lines: [line, ...stamps], people, published: true, updated: updated !== '' };
}

function figureOf(dice: Dice, pool: Pool) {
  const caption = dice.pick(pool.captions);
  const credit = dice.pick(pool.credits);
  const name = dice.pick(pool.agencies);
  const full = `${caption}${credit.text.replace('%', name)}`;
  const doubled = dice.chance(0.7);
  const lines = doubled ? [dice.chance(0.2) ? caption : full, full] : [full];
  return { lines, clear: doubled || credit.bare !== true, expected: { caption, credit: name, creditKind: credit.kind } };
}

type BodyPart = Pick<Expected, 'dateline' | 'subheads' | 'alsoTitles' | 'texts'>;

function body(dice: Dice, pool: Pool): { readonly lines: readonly string[]; readonly expected: BodyPart } {
  const dateline = dice.chance(0.4) ? dice.pick(pool.datelines) : null;
  const paragraphs = pool.paragraphs.slice(0, 3 + dice.below(pool.paragraphs.length - 2));
  const lines: string[] = [];
  const found = { dateline: dateline?.text ?? '', subheads: [] as string[], alsoTitles: [] as string[], texts: [] as string[] };
  paragraphs.forEach((paragraph, index) => {
    const subhead = pool.subheads[index - 1];
    if (subhead !== undefined && dice.chance(0.5)) {
      lines.push(subhead);
      found.subheads.push(subhead);
    }
    lines.push(index === 0 && dateline !== null ? `${dateline.text}${dateline.mark}${paragraph}` : paragraph);
    found.texts.push(paragraph);
    addInserts(dice, pool, index, lines, found);
  });
  return { lines, expected: found };
}

function addInserts(
  dice: Dice,
  pool: Pool,
  index: number,
  lines: string[],
  found: { readonly alsoTitles: string[]; readonly texts: string[] },
): void {
  const title = pool.alsoTitles[index];
  if (title !== undefined && dice.chance(0.5)) {
    lines.push(`${dice.pick(pool.alsoLabels)}${title}`);
    found.alsoTitles.push(title);
  }
  const [leadIn, quote] = [pool.leadIns[index], pool.quotes[index]];
  if (leadIn === undefined || quote === undefined || !dice.chance(0.5)) return;
  lines.push(leadIn, quote);
  found.texts.push(leadIn, quote);
}

/** The same words with the other kind of quotation marks. */
function swapQuotes(text: string): string {
  return /[‘“]/.test(text) ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text.replace(/(^|\s)'/g, '$1‘').replace(/'/g, '’');
}

/** Line breaks, blank lines, no-break spaces and normal form. */
function typeset(dice: Dice, lines: readonly string[]): string {
  const brk = dice.pick(['\n', '\n', '\r\n', '\r', '\u2028', '\u0085']);
  const blank = dice.pick(['', '', ' ', '\u00a0', '\u00a0 \u00a0']);
  const spaced = dice.chance(0.7);
  const nbsp = dice.chance(0.2);
  const text = lines
    .map((line) => (nbsp ? `${line.replace(/ (?=\d)/g, '\u00a0')}\u00a0` : line))
    .join(spaced ? `${brk}${blank}${brk}` : brk);
  const marked = dice.chance(0.2) ? `\ufeff${text}` : text;
  return dice.chance(0.3) ? marked.normalize('NFD') : marked;
}
