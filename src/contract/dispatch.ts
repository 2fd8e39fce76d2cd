import { MAX_DEPTH, withinDepth } from './json';
import { METHODS, type MethodName, type Output, type Parsed } from './methods';
import { fail, type Result } from './result';

/** What implements the contract: one function a method. Expected failures are returned, bugs are thrown. */
export type Handlers<C = undefined> = { readonly [N in MethodName]: (input: Parsed<N>, caller: C) => Promise<Result<Output<N>>> };

/** Answers one call of unknown origin. Never throws: an unknown name or a wrong input is `bad-input`, a bug in a handler is `io` with its message. */
export type Dispatch<C = undefined> = (name: unknown, input: unknown, caller: C) => Promise<Result<unknown>>;

/** Makes the one entrance of a shell out of its handlers. Method names are looked up as own keys of the table; every input passes its parser. */
export function dispatch<C = undefined>(handlers: Handlers<C>, onBug: (error: unknown, name: string) => void = () => {}): Dispatch<C> {
  return async (name, input, caller) => {
    if (typeof name !== 'string' || !Object.hasOwn(METHODS, name))
      return fail('bad-input', `There is no call named “${String(name).slice(0, 80)}”.`);
    const known = name as MethodName;
    // Before the parser, which recurses: the deepest input that any row accepts is a story in an object.
    if (!withinDepth(input, MAX_DEPTH * 2 + 8)) return fail('bad-input', `The call ${known} was given something that nests too deeply.`);
    const parsed = METHODS[known].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail(
        'bad-input',
        `The call ${known} was given something it cannot read: ${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'wrong form'}.`,
      );
    }
    try {
      const handler = handlers[known] as (value: unknown, caller: C) => Promise<Result<unknown>>;
      return await handler(parsed.data, caller);
    } catch (error) {
      onBug(error, known);
      return fail('io', `The call ${known} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
