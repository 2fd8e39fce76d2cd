import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronName } from './electron.mjs';
import { fetchElectron } from './fetchElectron.mjs';

const name = `electron-v9.9.9-${process.platform}-${process.arch}.zip`;
const runtime = zipSync({
  [electronName]: [new TextEncoder().encode('a runtime'), { os: 3, attrs: 0o100755 << 16 }],
  version: new TextEncoder().encode('9.9.9'),
});
const empty = zipSync({ 'README.md': new TextEncoder().encode('nothing to run') });

let modules: string;
let server: Server;

beforeEach(() => {
  modules = mkdtempSync(join(tmpdir(), 'galley-fetch-'));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(modules, { recursive: true, force: true });
});

interface Case {
  readonly says: Uint8Array | 'nothing' | 404;
  readonly sum: Uint8Array;
  readonly answer: RegExp | undefined;
}

const TABLE: Record<string, Case> = {
  'the file that the package names': { says: runtime, sum: runtime, answer: undefined },
  'another file under that name': { says: runtime, sum: empty, answer: /is not the file that the package names/ },
  'a file with no runtime in it': { says: empty, sum: empty, answer: new RegExp(`no ${electronName} inside`) },
  'nothing there': { says: 404, sum: runtime, answer: /404/ },
  'a network that swallows everything': { says: 'nothing', sum: runtime, answer: /no answer/ },
};

describe("getting Electron's binary", () => {
  it.each(Object.entries(TABLE))('%s', async (_name, { says, sum, answer }) => {
    server = createServer((request, response) => {
      if (says === 'nothing') return;
      if (says === 404) return void response.writeHead(404).end();
      response.setHeader('content-length', says.length);
      response.end(request.method === 'HEAD' ? undefined : says);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const folder = join(modules, 'electron');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"version":"9.9.9"}');
    writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [name]: createHash('sha256').update(sum).digest('hex') }));
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

    const problem = await fetchElectron({ folder, mirror, silence: 700 });

    if (answer === undefined) expect(problem).toBeUndefined();
    else expect(problem).toMatch(answer);
    expect(existsSync(join(folder, 'dist', electronName))).toBe(answer === undefined);
    if (answer === undefined) expect(readFileSync(join(folder, 'path.txt'), 'utf8')).toBe(electronName);
    // Nothing half unpacked is left beside it.
    expect(readdirSync(modules)).toEqual(['electron']);
  });
});
