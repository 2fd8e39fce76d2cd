import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const out = fileURLToPath(new URL('../out', import.meta.url));

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(out, '../scripts/build.mjs'), 'app'], { encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
}, 300_000);

/** The files that are loaded with `file` before it has run: requires at the start of a line, not those inside functions. */
function loadedWith(file: string): string[] {
  const direct = [...readFileSync(join(out, 'main', file), 'utf8').matchAll(/^(?:(?:const|let|var) .*= )?require\("\.\/(.+?)"\)/gm)].map(
    (match) => match[1] ?? '',
  );
  return [file, ...direct.flatMap(loadedWith)];
}

describe('what was built for Electron', () => {
  it('starts main with little: the desk, conf and zod come on first use', () => {
    const files = loadedWith('index.cjs');
    const bytes = files.reduce((sum, file) => sum + statSync(join(out, 'main', file)).size, 0);
    expect(files.filter((file) => /conf|createDesk|source/.test(file))).toEqual([]);
    expect(bytes).toBeLessThan(80_000);
  });

  it('is one file for the bridge, as a sandboxed preload can require nothing but electron', () => {
    const required = [...readFileSync(join(out, 'preload/index.cjs'), 'utf8').matchAll(/require\("(.+?)"\)/g)].map((match) => match[1]);
    expect(required).toEqual(['electron']);
  });

  it('asks the page for nothing from outside', () => {
    const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:src|href)="(.*?)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^(\/(?!\/)|data:)/);
  });
});
