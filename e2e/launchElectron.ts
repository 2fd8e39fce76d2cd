import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';

/** How Electron is started for one test. */
export interface LaunchOptions {
  /** The Electron of the fixture `electron`. */
  readonly executable: string;
  /** The application's folder: one with package.json and out/. */
  readonly app: string;
  /** GALLEY_HOME. */
  readonly home: string;
  /** GALLEY_ROOT. */
  readonly root: string;
  /** What stands on the command line behind the application's folder. */
  readonly args?: readonly string[];
  /** A command that runs Electron, e.g. `['strace', '-f']`, in a shell script of its own in `folder`. */
  readonly under?: readonly string[];
  /** Where that script is written. */
  readonly folder?: string;
  /** Keep the sandbox although root starts it (`under` gives the rights up). */
  readonly sandbox?: boolean;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}

function wrapped({ executable, under, folder }: LaunchOptions): string {
  if (under === undefined || folder === undefined) return executable;
  const script = join(folder, 'electron.sh');
  writeFileSync(script, `#!/bin/sh\nexec ${quoted([...under, executable])} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** Starts Electron by itself, for what the fixture `shell` does not show: other users, other tools around it, arguments. */
export function launchElectron(options: LaunchOptions): Promise<ElectronApplication> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, GALLEY_HOME: options.home, GALLEY_ROOT: options.root }))
    if (value !== undefined) env[name] = value;
  const sandbox = options.sandbox === true || process.getuid?.() !== 0;
  return _electron.launch({
    executablePath: wrapped(options),
    args: [options.app, ...(options.args ?? [])],
    env,
    // Without this Playwright itself says --no-sandbox.
    chromiumSandbox: sandbox,
    timeout: 45_000,
  });
}

/** Kills Electron and waits until it is gone. Not `close()`: that waits for pages, and one may have crashed or hold unsaved words. */
export async function endElectron(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The fixture `electron`, which only the project of that name has. */
export function executableOf(electron: string | undefined): string {
  if (electron === undefined) throw new Error('This spec runs on Electron only: tag it @only-electron.');
  return electron;
}
