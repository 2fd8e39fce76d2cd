import { execFile, spawnSync } from 'node:child_process';
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

/** The calls by which a save touches the disk. */
export const SAVE_CALLS = ['openat', 'write', 'fsync', 'link', 'rename', 'unlink', 'mkdir'] as const;

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

  private constructor(folder: string) {
    this.folder = folder;
    this.story = join(folder, 'rain.galley');
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

  /** How often the writing thread makes each call in a save that meets no fault. */
  async count(): Promise<ReadonlyMap<string, number>> {
    const trace = join(this.folder, 'trace.txt');
    await this.#strace(['-e', `trace=${SAVE_CALLS.join(',')}`, '-o', trace], 'old');
    const lines = (await disk.readFile(trace, 'utf8')).split('\n').map((line) => /^(\d+)\s+(\w+)\(/.exec(line));
    const writer = lines.find((line) => line?.[2] === 'fsync')?.[1];
    const counts = new Map<string, number>();
    for (const line of lines) if (line?.[1] === writer && line?.[2] !== undefined) counts.set(line[2], (counts.get(line[2]) ?? 0) + 1);
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
    const env = { ...process.env, GALLEY_HOME: join(this.folder, 'home'), UV_THREADPOOL_SIZE: '1' };
    return new Promise((resolve) => {
      execFile(file, args, { env, timeout: 60_000 }, (error, _stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        resolve({ code, signal: error?.signal ?? null, stderr });
      });
    });
  }
}
