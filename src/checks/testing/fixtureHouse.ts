import { houseFile } from '../../contract/houseFile';
import type { House, WordHit } from '../../house/house';
import { labelIn } from '../../story/labels';

type Written = Partial<Parameters<typeof houseFile.parse>[0] & object>;

/** A house for tests of checks, made without the engine of the real one: words match whole words, patterns are plain expressions. */
export function fixtureHouse(written: Written | { readonly [key: string]: unknown } = {}): House {
  const file = houseFile.parse({ format: 1, id: 'fixture', title: 'Fixture', ...written });
  const folded = (text: string) => text.trim().toLowerCase();
  return {
    file,
    id: file.id,
    publication: file.name,
    label: (key, language) => labelIn(language, key),
    limit: (field) => (Object.hasOwn(file.limits, field) ? (file.limits[field] ?? null) : null),
    level: (rule, usual) => (Object.hasOwn(file.checks, rule) ? (file.checks[rule] ?? usual) : usual),
    declared: (name) => file.declared.find((block) => block.name === name) ?? null,
    allows: (block) => file.blocks?.includes(block) ?? true,
    creditProblem: (credit) =>
      file.credit.refused.some((name) => folded(name) === folded(credit)) ? `The house takes no credit to ${credit}.` : null,
    wordHits: (text, language, where) => file.words.flatMap((rule) => hitsOf(rule, text, language, where)),
  };
}

function hitsOf(rule: House['file']['words'][number], text: string, language: string, where: string): readonly WordHit[] {
  const spoken = rule.languages.some((one) => one === '*' || language.split('-')[0] === one.split('-')[0]);
  if (!spoken || (rule.where !== undefined && !rule.where.includes(where))) return [];
  const source = rule.pattern ?? `(?<![\\p{L}\\p{M}])(?:${(rule.words ?? []).join('|')})(?![\\p{L}\\p{M}])`;
  return [...text.matchAll(new RegExp(source, rule.case ? 'gu' : 'giu'))].map((match) => ({
    rule: `house.${rule.name}`,
    level: rule.level,
    from: match.index,
    to: match.index + match[0].length,
    reason: rule.reason,
    suggestion: rule.suggestion ?? null,
  }));
}
