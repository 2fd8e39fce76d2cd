import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../contract/result';
import { nearest } from '../desk/commands/nearest';
import type { Args, Command, OptionSpec } from './command';

/** Reads the arguments of one command. Fails with `bad-input` naming the argument, the nearest known one and the way to the help. */
export function readArgs(command: Command, argv: readonly string[]): Result<Args> {
  const options = Object.fromEntries(
    command.options.map((option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
  const way = `See: galley ${command.name} --help`;
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return fail('bad-input', `${explain(error, command)} ${way}`);
  }
  const [least, most] = command.rest;
  const count = parsed.positionals.length;
  if (count < least) return fail('bad-input', `“galley ${command.name}” needs ${command.usage.split(' ')[0] ?? 'an argument'}. ${way}`);
  if (count > most)
    return fail('bad-input', `“galley ${command.name}” does not know what to do with “${parsed.positionals[most]}”. ${way}`);
  const values: Record<string, string | true | undefined> = {};
  for (const option of command.options) {
    const value = parsed.values[option.name];
    if (value === undefined) continue;
    if (typeof value === 'string' && !allowed(option, value)) {
      return fail('bad-input', `--${option.name} cannot be “${value}”: it is one of ${option.choices?.join(', ')}. ${way}`);
    }
    values[option.name] = typeof value === 'string' ? value : true;
  }
  return ok({ options: values, rest: parsed.positionals });
}

function allowed(option: OptionSpec, value: string): boolean {
  if (option.choices === undefined) return true;
  return option.choices.some((choice) =>
    choice.includes('=') ? value.startsWith(choice.slice(0, choice.indexOf('=') + 1)) : choice === value,
  );
}

function explain(error: unknown, command: Command): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
  if (unknown === undefined) return `${message.split('. ')[0]}.`;
  const near = nearest(
    unknown.replace(/^-+/, ''),
    command.options.map((option) => option.name),
  );
  return `There is no option ${unknown}${near === null ? '' : ` (nearest: --${near})`}.`;
}
