import type { HouseFile } from '../contract/houseFile';
import { fail, ok, type Result } from '../contract/result';
import { labelIn } from '../story/labels';
import { creditProblem } from './creditProblem';
import { type FileProblem, readForm } from './fileProblems';
import type { House, WordHit } from './house';
import { type ReadyParts, readyParts } from './readyParts';
import { forLanguage, speaks } from './speaks';
import { wordFinder } from './wordFinder';

/**
 * A house out of what a house file holds (docs/house.md), parsed but not looked at. Fails `bad-input` with the first problem, its path and
 * the way out; `detail` has one `path: problem` a line. `name` is the file as the user knows it.
 */
export function openHouse(file: unknown, name = 'the house file'): Result<House> {
  const form = readForm(file);
  if ('problems' in form) return broken(name, form.problems);
  const parts = readyParts(form.file);
  return parts.problems.length > 0 ? broken(name, parts.problems) : ok(houseOf(form.file, parts));
}

function broken(name: string, problems: readonly FileProblem[]): Result<House> {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const what = first === undefined ? 'is not whole' : `${first.path === '' ? '' : `“${first.path}” `}${first.problem}`;
  return fail(
    'bad-input',
    `The house ${name} cannot be used: ${what}${more}. Stories open and keep all they have; mend the file and try again.`,
    problems.map(({ path, problem }) => `${path}: ${problem}`).join('\n'),
  );
}

/** Running text, and what the house itself declares. */
const ALWAYS: ReadonlySet<string> = new Set(['paragraph', 'declared']);

function houseOf(file: HouseFile, parts: ReadyParts): House {
  const allowed = file.blocks === undefined ? null : new Set(file.blocks);
  const finders = new Map<string, (text: string) => readonly WordHit[]>();
  const finder = (language: string, where: string): ((text: string) => readonly WordHit[]) => {
    const key = `${language} ${where}`;
    const known = finders.get(key);
    if (known !== undefined) return known;
    const made = wordFinder(
      parts.rules.filter(
        ({ rule }) => rule.languages.some((tag) => speaks(tag, language)) && (rule.where === undefined || rule.where.includes(where)),
      ),
    );
    finders.set(key, made);
    return made;
  };
  return {
    file,
    id: file.id,
    publication: file.name,
    label: (key, language) => own(forLanguage(file.labels, language), key) ?? labelIn(language, key),
    limit: (field) => own(file.limits, field) ?? null,
    level: (rule, usual) => own(file.checks, rule) ?? usual,
    declared: (name) => file.declared.find((block) => block.name === name) ?? null,
    allows: (block) => allowed === null || ALWAYS.has(block) || allowed.has(block),
    wordHits: (text, language, where) => finder(language, where)(text),
    creditProblem: (credit) => creditProblem(credit, file.credit.refused, parts.credits),
  };
}

function own<T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
