import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, type Ran, REPOSITORY } from './runGalley.fixture';

/** How a command line ended. */
export type Ended = Pick<Ran, 'exit' | 'out' | 'err'>;

let resident: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();
let runs = 0;

/**
 * Runs the built `galley` in one process after whatever it ran before: the same entry, arguments, folder, environment, streams and exit code as
 * by `runGalley`, in a tenth of its time, which is the start of a process. For what is asked of a command. What is asked of its process
 * (standard input, memory, time, signals, a host that goes on) and the first run of all needs `runGalley`.
 * Throws where it is not built or its process ends.
 */
export function galleyInTurn(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const ended = last.then(() => runIn(args, options.cwd ?? REPOSITORY, { ...process.env, ...options.env }));
  last = ended.catch(() => {});
  return ended;
}

function runIn(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  resident ??= start();
  const child = resident;
  runs += 1;
  const run = runs;
  const end = `\0${run}`;
  return new Promise((resolve, reject) => {
    let [out, err] = ['', ''];
    let exit: number | null = null;
    const settle = () => {
      if (exit === null || !out.endsWith(end) || !err.endsWith(end)) return;
      stop();
      resolve({ exit, out: out.slice(0, -end.length), err: err.slice(0, -end.length) });
    };
    const toOut = (part: string) => {
      out += part;
      settle();
    };
    const toErr = (part: string) => {
      err += part;
      settle();
    };
    const told = (message: { readonly exit: number }) => {
      exit = message.exit;
      settle();
    };
    const gone = () => {
      stop();
      resident = null;
      reject(new Error(`The process of galley ended in the middle of “${args.join(' ')}”: ${out}${err}`));
    };
    const stop = () => {
      child.stdout?.off('data', toOut);
      child.stderr?.off('data', toErr);
      child.off('message', told).off('close', gone);
    };
    child.stdout?.on('data', toOut);
    child.stderr?.on('data', toErr);
    child.on('message', told).on('close', gone);
    child.send({ run, args, cwd, env });
  });
}

/** A process that waits for command lines and ends with this one. */
function start(): ChildProcess {
  if (!existsSync(BUILT)) throw new Error('out/cli/galley.js is not built: run “npm run build” first');
  const script = join(REPOSITORY, 'scripts', 'residentGalley.mjs');
  const child = spawn(process.execPath, [script, BUILT], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  child.unref();
  child.channel?.unref();
  return child;
}
