import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the checkout. */
export const REPOSITORY = join(import.meta.dirname, '..', '..');
/** The command line as it is built. */
export const BUILT = join(REPOSITORY, 'out', 'cli', 'galley.js');

/** How a real run of the built command line ended. */
export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** Largest resident size, in MB, sampled; 0 where the system does not tell. */
  readonly peak: number;
  /** Milliseconds. */
  readonly took: number;
}

/** Runs the built `galley` in a process of its own. Throws where it is not built, so that no test passes without it. */
export async function runGalley(
  args: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  if (!existsSync(BUILT)) throw new Error('out/cli/galley.js is not built: run “npm run build” first');
  const start = Date.now();
  const child = spawn(process.execPath, [BUILT, ...args], { cwd: options.cwd ?? REPOSITORY, env: { ...process.env, ...options.env } });
  let out = '';
  let err = '';
  let peak = 0;
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    err += part;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 20);
  const exit = await new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  clearInterval(watch);
  return { exit, out, err, peak, took: Date.now() - start };
}
