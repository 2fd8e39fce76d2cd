import type { Capabilities } from '../../contract/methods';
import { fail, ok, type Result } from '../../contract/result';
import { createDesk } from '../../desk/createDesk';
import { dataFolder } from '../../desk/dataFolder';
import type { Desk } from '../../desk/desk';
import { fileFailure } from '../../desk/fileFailure';
import { makeFolder } from '../../desk/makeFolder';
import { readStory } from '../../desk/storyOnDisk';
import { createHost, type Host } from '../../host/createHost';
import { appFolder, appVersion } from '../appFolder';
import type { Args, Command } from '../command';
import { resolvePath } from '../inputFile';
import { EXIT, type Exit, type Io } from '../io';
import { openBrowser } from '../openBrowser';
import { refuse } from '../refuse';
import { untilStopped } from '../untilStopped';

/** What a browser tab can do beside the page: nothing of its own. */
const CAPABILITIES: Capabilities = {
  nativeMenus: false,
  nativeDialogs: false,
  revealFile: false,
  chooseLibrary: false,
  printToPdf: false,
  ownWindows: false,
};

/** Serves the application to a browser on this machine. */
export const serve: Command = {
  name: 'serve',
  summary: 'Opens Galley in a browser, served on this machine only.',
  usage: '[STORY] [--root DIR] [--port N] [--no-open] [--json]',
  options: [
    { name: 'root', value: 'DIR', help: 'Folder of the stories; default: the one in the settings' },
    { name: 'port', value: 'N', help: 'Port; default: that of the last run' },
    { name: 'no-open', help: 'Do not open a browser' },
    { name: 'json', help: 'Print one line {"url": …} instead of words' },
  ],
  rest: [0, 1],
  examples: ['galley serve', 'galley serve budget.galley', 'galley serve --root stories --port 4100 --no-open --json'],
  notes: 'The address works once; a tab that has used it stays open through reloads and restarts. Ctrl+C stops.',
  run: serveApp,
};

async function serveApp(args: Args, io: Io): Promise<Exit> {
  const json = args.options.json === true;
  const port = args.options.port === undefined ? 0 : Number(args.options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse(io, { code: 'bad-input', message: `--port is a number from 0 to 65535; “${String(args.options.port)}” is not.` }, json);
  const { root } = args.options;
  const desk = await openDesk(typeof root === 'string' ? resolvePath(io, root) : (io.env.GALLEY_ROOT ?? null), io);
  if (!desk.ok) return refuse(io, desk.error, json);
  const started = await start(desk.value, args.rest[0], port, io);
  if (!started.ok) {
    await desk.value.close();
    return refuse(io, started.error, json);
  }
  const { host, url } = started.value;
  io.out(json ? `${JSON.stringify({ url })}\n` : `Galley is at ${url}\n`);
  if (args.options['no-open'] !== true) openBrowser(url, io);
  await untilStopped();
  await host.close();
  await desk.value.close();
  return EXIT.fine;
}

async function openDesk(root: string | null, io: Io): Promise<Result<Desk>> {
  const home = dataFolder(io.env);
  for (const folder of root === null ? [home] : [home, root]) {
    const made = await makeFolder(folder);
    if (!made.ok) return made;
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ok(
    await createDesk({
      home,
      root,
      version: appVersion(),
      capabilities: CAPABILITIES,
      zone,
      onBug: (error, name) => io.err(`galley: ${name}: ${String(error)}\n`),
    }),
  );
}

async function start(
  desk: Desk,
  story: string | undefined,
  port: number,
  io: Io,
): Promise<Result<{ readonly host: Host; readonly url: string }>> {
  let route = '/';
  if (story !== undefined) {
    const path = resolvePath(io, story);
    const readable = await readStory(path);
    if (!readable.ok) return readable;
    const id = await desk.adoptPath(path, '');
    if (!id.ok) return id;
    route = `/story/${id.value.id}`;
  }
  try {
    const host = await createHost({ desk, assets: appFolder('out/renderer'), home: dataFolder(io.env), port });
    return ok({ host, url: host.url(route) });
  } catch (error) {
    return notServed(error, port);
  }
}

/** Why no host could be started, in words: the port, or a file in the data folder. */
function notServed(error: unknown, port: number): Result<never> {
  const { code = '', path, message } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  if (path !== undefined) return fileFailure(error, 'Galley cannot be served: cannot use', path);
  const why: { readonly [code: string]: string } = { EADDRINUSE: 'another program has it', EACCES: 'this user may not take it' };
  if (why[code] !== undefined) return fail('io', `Galley cannot be served on port ${port}: ${why[code]}. Name another with --port.`);
  return fail('io', `Galley cannot be served: ${message}`);
}
