import { fail, ok, type Result } from '../contract/result';
import { type FileProblem, readForm } from './fileProblems';
import type { House } from './house';
import { readyHouse } from './readyHouse';
import { readyParts } from './readyParts';

/**
 * A house out of what a house file holds (docs/house.md), parsed but not looked at. Fails `bad-input` with the first problem, its path and
 * the way out; `detail` has one `path: problem` a line. `name` is the file as the user knows it.
 */
export function openHouse(file: unknown, name = 'the house file'): Result<House> {
  const form = readForm(file);
  if ('problems' in form) return broken(name, form.problems);
  const parts = readyParts(form.file);
  return parts.problems.length > 0 ? broken(name, parts.problems) : ok(readyHouse(form.file, parts));
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
