import type { HouseFile } from '../contract/houseFile';
import { labelIn } from '../story/labels';
import { creditProblem } from './creditProblem';
import type { House, WordHit } from './house';
import type { ReadyParts } from './readyParts';
import { forLanguage, speaks } from './speaks';
import { wordFinder } from './wordFinder';

/** Running text, and what the house itself declares. */
const ALWAYS: ReadonlySet<string> = new Set(['paragraph', 'declared']);

/** The house of a file in its full form, every default in it, and of what readyParts made of that file. Looks at nothing: a file of somebody else goes through openHouse. */
export function readyHouse(file: HouseFile, parts: Pick<ReadyParts, 'rules' | 'credits'>): House {
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
