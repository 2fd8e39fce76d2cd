import { spawn, spawnSync } from 'node:child_process';
import { promises as disk, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationFolder } from '../applicationFolder';

/** One fault in a real process: what the kernel answers at the `at`th such call of the thread that writes. */
export interface Injection {
  readonly syscall: string;
  /** As strace takes it: `error=ENOSPC`, `signal=KILL`, `retval=1` (a write that claims one byte). */
  readonly effect: string;
  readonly at: number;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** The calls by which a save touches the disk and which Node makes for nothing else (to open files it needs itself; those fail in everyCall.test.ts). */
export const SAVE_CALLS = ['pwrite64', 'fsync', 'link', 'rename', 'unlink', 'mkdir'] as const;

/** A save that takes longer hangs. */
const LIMIT = 30_000;
const CLI = join(applicationFolder(), 'out', 'cli', 'galley.js');

/** Null where the suite can run, else why not. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is a Linux tool';
  if (spawnSync('strace', ['-V']).error !== undefined) return 'strace is not installed';
  return existsSync(CLI) ? null : 'out/cli/galley.js is not built (npm run build)';
}

/** A story in a folder of its own, with its own data folder. */
export class SaveRig {
  readonly folder: string;
  readonly story: string;
  /** Its data folder. */
  readonly home: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.story = join(folder, 'rain.galley');
    this.home = join(folder, 'home');
  }

  static async make(): Promise<SaveRig> {
    const rig = new SaveRig(await disk.mkdtemp(join(tmpdir(), 'galley-strace-')));
    await rig.#galley([CLI, 'new', '-o', rig.story]);
    await rig.set('old');
    return rig;
  }

  /** `galley set STORY slug=…`, without a fault. */
  set(slug: string): Promise<Ended> {
    return this.#galley([CLI, 'set', this.story, `slug=${slug}`]);
  }

  /** The same under strace, with a fault. */
  setUnder(slug: string, { syscall, effect, at }: Injection): Promise<Ended> {
    return this.#strace(['-e', `trace=${syscall}`, '-e', `inject=${syscall}:${effect}:when=${at}`, '-o', '/dev/null'], slug);
  }

  /** How often a save that meets no fault makes each call. */
  async count(): Promise<ReadonlyMap<string, number>> {
    const trace = join(this.folder, 'trace.txt');
    await this.#strace(['-e', `trace=${SAVE_CALLS.join(',')}`, '-o', trace], 'old');
    const counts = new Map<string, number>();
    for (const line of (await disk.readFile(trace, 'utf8')).split('\n')) {
      const call = /^\d+\s+(\w+)\(/.exec(line)?.[1];
      if (call !== undefined) counts.set(call, (counts.get(call) ?? 0) + 1);
    }
    return counts;
  }

  remove(): Promise<void> {
    return disk.rm(this.folder, { recursive: true, force: true });
  }

  #strace(args: readonly string[], slug: string): Promise<Ended> {
    return this.#galley(['-f', '-qq', ...args, process.execPath, CLI, 'set', this.story, `slug=${slug}`], 'strace');
  }

  #galley(args: readonly string[], file = process.execPath): Promise<Ended> {
    // One worker thread: strace counts calls for each thread apart.
    const env = { ...process.env, GALLEY_HOME: this.home, UV_THREADPOOL_SIZE: '1' };
    return new Promise((resolve) => {
      // A group of its own: where strace is ended, what it traces must not stay behind.
      const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
      let stderr = '';
      child.stderr.on('data', (piece) => {
        stderr += String(piece);
      });
      const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), LIMIT);
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        resolve({ code, signal, stderr });
      });
    });
  }
}
