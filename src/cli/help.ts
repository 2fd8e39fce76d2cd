import type { Command, OptionSpec } from './command';

/** The help of the whole tool: one line a command. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    `Galley ${version}: stories in, laid out, HTML out. No server, no account, no network.`,
    '',
    'Usage: galley COMMAND [options]',
    '',
    ...lines,
    '',
    '“galley COMMAND --help” tells more and shows examples. “-” stands for standard input or output.',
    'Exit codes: 0 fine, 1 problems found, 2 bad input.',
    '',
  ].join('\n');
}

/** The help of one command, with its options and examples. */
export function commandHelp(command: Command): string {
  const rows = command.options.map((option) => [optionWord(option), optionText(option)] as const);
  const width = Math.max(0, ...rows.map(([word]) => word.length));
  const options = rows.map(([word, text]) => `  ${word.padEnd(width)}  ${text}`);
  return [
    `Usage: galley ${command.name} ${command.usage}`,
    '',
    command.summary,
    ...(command.notes === undefined ? [] : ['', command.notes]),
    ...(options.length === 0 ? [] : ['', 'Options:', ...options]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function optionWord(option: OptionSpec): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
}

function optionText(option: OptionSpec): string {
  return option.choices === undefined ? option.help : `${option.help} (${option.choices.join(', ')})`;
}
