import type { DeclaredBlock, DeclaredField } from '../contract/houseFile';
import { doubtProblem, isMistaken } from './doubtProblem';
import type { FileProblem } from './fileProblems';
import { HOUSE_ICONS } from './icons.table';
import { limitProblem } from './limitProblem';
import { lossProblem } from './lossProblem';
import { treeProblem } from './treeProblem';

/**
 * What is wrong with the blocks that a house declares, each with its path: an icon that is not drawn, fields that contradict themselves, a
 * tree that may not leave, that loses a field, or that cannot be read back as what it was.
 */
export function declarationProblems(declared: readonly DeclaredBlock[]): readonly FileProblem[] {
  return declared.flatMap((block, index) => {
    const path = `declared[${index}]`;
    const own = [
      { path: `${path}.icon`, problem: iconProblem(block.icon) },
      { path: `${path}.fields`, problem: twice(block.fields.map(({ name }) => name)) },
      ...block.fields.flatMap((field, at) => fieldProblems(field, `${path}.fields[${at}]`)),
      { path: `${path}.publish`, problem: publishProblem(block, declared.slice(0, index)) },
      { path, problem: declared.findIndex(({ name }) => name === block.name) < index ? `has the name “${block.name}” once more` : null },
    ];
    return own.filter((one): one is FileProblem => one.problem !== null);
  });
}

function publishProblem(block: DeclaredBlock, before: readonly DeclaredBlock[]): string | null {
  const problem = treeProblem(block) ?? lossProblem(block) ?? doubtProblem(block);
  if (problem !== null) return problem;
  const other = before.find(({ publish }) => isMistaken(publish, block.publish));
  return other === undefined
    ? null
    : `cannot be told from the block “${other.name}” when it is read back: give its first element a class of its own`;
}

function iconProblem(icon: string): string | null {
  return HOUSE_ICONS.includes(icon) ? null : `is no icon that Galley draws (“${icon}”): it is one of ${HOUSE_ICONS.join(', ')}`;
}

function fieldProblems(field: DeclaredField, path: string): readonly { readonly path: string; readonly problem: string | null }[] {
  const { kind, limit, options } = field;
  const isText = kind === 'line' || kind === 'text';
  const stray = limit !== undefined && !isText ? `has nothing to hold: a field of kind “${kind}” has no length` : null;
  return [
    { path: `${path}.limit`, problem: stray ?? (limit === undefined ? null : limitProblem(limit)) },
    {
      path: `${path}.options`,
      problem: kind === 'choice' ? optionsProblem(options ?? []) : options === undefined ? null : 'is for a choice only',
    },
  ];
}

function optionsProblem(options: readonly string[]): string | null {
  if (options.length === 0) return 'is missing: a choice has something to choose from';
  const untidy = options.find((one) => one !== one.replace(/\s+/g, ' ').trim());
  return untidy === undefined ? twice(options) : `has blanks around or beside each other in “${untidy}”`;
}

function twice(names: readonly string[]): string | null {
  const again = names.find((name, index) => names.indexOf(name) !== index);
  return again === undefined ? null : `names “${again}” twice`;
}
