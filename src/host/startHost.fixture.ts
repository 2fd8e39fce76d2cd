import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from '../desk/createDesk';
import type { Desk } from '../desk/desk';
import { createHost, type Host } from './createHost';

/** A host over a real desk in a temporary folder, for tests. */
export interface StartedHost {
  readonly desk: Desk;
  readonly home: string;
  /** Folder of stories. */
  readonly root: string;
  host: Host;
  /** Ends the host and starts another over the same home. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a host with a page of two files, and a file outside the page that must never leave. */
export async function startHost(): Promise<StartedHost> {
  const base = await mkdtemp(join(tmpdir(), 'galley-host-'));
  const [home, root, assets] = [join(base, 'home'), join(base, 'stories'), join(base, 'out', 'renderer')];
  await mkdir(join(assets, 'assets'), { recursive: true });
  await mkdir(root, { recursive: true });
  await writeFile(join(assets, 'index.html'), '<!doctype html><title>Galley</title>');
  await writeFile(join(assets, 'assets', 'main-1.js'), 'export {};');
  await writeFile(join(base, 'out', 'secret.js'), 'SECRET');
  const capabilities = {
    nativeMenus: false,
    nativeDialogs: false,
    revealFile: false,
    chooseLibrary: false,
    printToPdf: false,
    ownWindows: false,
  };
  const desk = await createDesk({ home, root, version: '0.0.0-test', capabilities, zone: 'Asia/Kolkata' });
  const start = (): Promise<Host> => createHost({ desk, assets, home, port: 0 });
  const started: StartedHost = {
    desk,
    home,
    root,
    host: await start(),
    async restart() {
      await started.host.close();
      started.host = await start();
    },
    async close() {
      await started.host.close();
      await desk.close();
      await rm(base, { recursive: true, force: true });
    },
  };
  return started;
}
