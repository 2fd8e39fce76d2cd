import type { HouseFile } from '../contract/houseFile';
import { labelIn } from '../story/labels';
import { compilePattern, type Pattern } from './compilePattern';
import { declarationProblems } from './declarationProblems';
import type { FileProblem } from './fileProblems';
import { limitProblem } from './limitProblem';
import { stylesheetProblem } from './stylesheetProblem';
import type { ReadyRule } from './wordFinder';

/** What a house file asks for beyond its form, made ready; and what is wrong with it. */
export interface ReadyParts {
  readonly rules: readonly ReadyRule[];
  readonly credits: readonly Pattern[];
  readonly problems: readonly FileProblem[];
}

/** Most patterns of a house: each is run over every text that changed. */
const MOST_PATTERNS = 500;

/** Looks at what the form cannot say: patterns, stylesheet, published trees, labels, names that stand twice. */
export function readyParts(file: HouseFile): ReadyParts {
  const problems: FileProblem[] = [];
  const note = (path: string, problem: string | null): void => {
    if (problem !== null) problems.push({ path, problem });
  };
  const pattern = (source: string, matchCase: boolean, path: string): Pattern | null => {
    const made = compilePattern(source, matchCase);
    if (!made.ok) note(path, made.error.message);
    return made.ok ? made.value : null;
  };
  const patterned = file.words.filter((rule) => rule.pattern !== undefined).length + file.credit.forms.length;
  if (patterned > MOST_PATTERNS)
    return {
      rules: [],
      credits: [],
      problems: [{ path: 'words', problem: `has ${patterned} patterns; a house may have ${MOST_PATTERNS}` }],
    };
  const rules = file.words.map((rule, index): ReadyRule => {
    if ((rule.words === undefined) === (rule.pattern === undefined))
      note(`words[${index}]`, 'needs either words or a pattern, and not both');
    return { rule, pattern: rule.pattern === undefined ? null : pattern(rule.pattern, rule.case, `words[${index}].pattern`) };
  });
  const credits = file.credit.forms.flatMap((form, index) => pattern(form, true, `credit.forms[${index}]`) ?? []);
  for (const [language, marks] of Object.entries(file.quotes)) note(`quotes.${language}`, quotesProblem(marks));
  note('dateline.form', datelineProblem(file.dateline.form));
  note('stylesheet', stylesheetProblem(file.stylesheet));
  for (const [script, family] of Object.entries(file.fonts)) note(`fonts.${script}`, fontProblem(script, family));
  for (const [field, limit] of Object.entries(file.limits)) note(`limits.${field}`, limitProblem(limit));
  problems.push(...declarationProblems(file.declared));
  for (const [language, words] of Object.entries(file.labels))
    for (const key of Object.keys(words)) note(`labels.${language}.${key}`, isLabel(key) ? null : 'is no label (docs/house.md lists them)');
  return { rules, credits, problems };
}

/** One sign each: a fix puts one in the place of one. */
function quotesProblem(marks: readonly string[]): string | null {
  const wrong = marks.find((mark) => !/^[\p{P}\p{S}]$/u.test(mark) || mark.length > 1);
  return wrong === undefined ? null : `holds “${wrong}”, which is no quotation mark: it needs four, one sign each`;
}

function datelineProblem(form: string): string | null {
  const unknown = /\{(?!place\}|date\})[^}]*\}?/.exec(form)?.[0];
  if (unknown !== undefined) return `has “${unknown}”, which stands for nothing: it is {place} or {date}`;
  return form.split('{place}').length === 2 ? null : 'needs “{place}” once';
}

const SCRIPTS = ['latin', 'devanagari', 'arabic', 'malayalam'];

function fontProblem(script: string, family: string): string | null {
  if (!SCRIPTS.includes(script)) return `is no script: it is one of ${SCRIPTS.join(', ')}`;
  return /^[\p{L}\p{N} ,"'_-]+$/u.test(family) && (family.match(/"/g)?.length ?? 0) % 2 === 0 && (family.match(/'/g)?.length ?? 0) % 2 === 0
    ? null
    : 'is no list of font families';
}

function isLabel(key: string): boolean {
  try {
    return labelIn('en', key) !== '';
  } catch {
    return false;
  }
}
