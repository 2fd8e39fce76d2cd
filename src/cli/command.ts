import type { Exit, Io } from './io';

/** One option of a command, as `--name` or `-x`. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Word for the value in the help; omit for a switch. */
  readonly value?: string;
  /** Closed list of values; `prefix=` in it accepts anything behind the sign. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** Parsed arguments: switches are `true`, values are texts, positional arguments in order. */
export interface Args {
  readonly options: { readonly [name: string]: string | true | undefined };
  readonly rest: readonly string[];
}

/** One command of the command line: a row of the table, from which the help follows, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Behind the name in the usage line, e.g. `FILE [-o STORY]`. */
  readonly usage: string;
  readonly options: readonly OptionSpec[];
  /** Least and most positional arguments. */
  readonly rest: readonly [number, number];
  readonly examples: readonly string[];
  readonly notes?: string;
  run(args: Args, io: Io): Promise<Exit>;
}
