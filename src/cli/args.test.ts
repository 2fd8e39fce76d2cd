import { describe, expect, it } from 'vitest';
import { readArgs } from './args';
import type { Command } from './command';
import { commandHelp, overview } from './help';
import { EXIT, type Io } from './io';
import { run } from './run';

const command: Command = {
  name: 'export',
  summary: 'Writes HTML.',
  usage: 'STORY... [-o OUT]',
  options: [
    { name: 'mode', value: 'MODE', choices: ['page', 'fragment'], help: 'What to write' },
    { name: 'images', value: 'HOW', choices: ['folder', 'inline', 'url=PREFIX'], help: 'Where pictures go' },
    { name: 'output', short: 'o', value: 'OUT', help: 'Where to' },
    { name: 'json', help: 'As JSON' },
  ],
  rest: [1, 3],
  examples: ['galley export a.galley'],
  run: async (args, io) => {
    io.out(JSON.stringify(args));
    return EXIT.problems;
  },
};

function terminal(): { io: Io; out: () => string; err: () => string } {
  let out = '';
  let err = '';
  const io: Io = {
    stdin: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
    outBytes: () => {},
    err: (text) => {
      err += text;
    },
    cwd: '/',
    env: {},
  };
  return { io, out: () => out, err: () => err };
}

describe('readArgs', () => {
  it.each([
    [['a', '--mode', 'page', '--json'], { options: { mode: 'page', json: true }, rest: ['a'] }],
    [['-o', 'x', 'a', 'b'], { options: { output: 'x' }, rest: ['a', 'b'] }],
    [['a', '--images=url=https://cdn.example/'], { options: { images: 'url=https://cdn.example/' }, rest: ['a'] }],
    [['--', '--mode'], { options: {}, rest: ['--mode'] }],
    [['-'], { options: {}, rest: ['-'] }],
  ])('%j', (argv, value) => {
    expect(readArgs(command, argv)).toEqual({ ok: true, value });
  });

  it.each([
    [[], 'needs STORY'],
    [['a', 'b', 'c', 'd'], '“d”'],
    [['a', '--mode', 'paper'], 'page, fragment'],
    [['a', '--mdoe', 'page'], 'nearest: --mode'],
    [['a', '--mode'], '--mode'],
    [['a', '--images', 'nowhere'], 'folder, inline'],
  ])('%j says %s', (argv, words) => {
    const result = readArgs(command, argv);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).toContain(words);
  });
});

describe('run', () => {
  it.each([
    [[], EXIT.badInput, 'Usage: galley COMMAND'],
    [['--help'], EXIT.fine, 'Usage: galley COMMAND'],
    [['--version'], EXIT.fine, '1.2.3'],
    [['help', 'export'], EXIT.fine, 'Usage: galley export'],
    [['export', '--help'], EXIT.fine, 'Usage: galley export'],
    [['export', 'a'], EXIT.problems, '"rest":["a"]'],
  ])('%j gives %i', async (argv, exit, words) => {
    const t = terminal();
    expect(await run(argv, [command], '1.2.3', t.io)).toBe(exit);
    expect(t.out()).toContain(words);
  });

  it.each([
    [['exprot'], 'nearest: export'],
    [['export'], 'needs STORY'],
  ])('%j is bad input: %s', async (argv, words) => {
    const t = terminal();
    expect(await run(argv, [command], '1.2.3', t.io)).toBe(EXIT.badInput);
    expect(t.err()).toContain(words);
  });

  it('prints a bug with exit code 2 and no success', async () => {
    const t = terminal();
    const broken: Command = { ...command, run: async () => Promise.reject(new Error('torn')) };
    expect(await run(['export', 'a'], [broken], '1', t.io)).toBe(EXIT.badInput);
    expect(t.err()).toContain('torn');
  });
});

describe('help', () => {
  it('names every option, choice and example', () => {
    const text = commandHelp(command);
    for (const word of ['--mode MODE', 'page, fragment', '-o, --output OUT', 'galley export a.galley']) expect(text).toContain(word);
    expect(overview([command], '9')).toContain('export  Writes HTML.');
  });
});
