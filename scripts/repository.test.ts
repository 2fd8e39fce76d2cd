import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STORY_MIMETYPE } from '../src/desk/container/containerFormat';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Package {
  readonly resolved?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}
const manifest = JSON.parse(textOf('package.json')) as {
  readonly bin: Record<string, string>;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};
const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Record<string, Package> };

describe('the repository', () => {
  it.each([
    ...['package.json', 'tsconfig.json', 'electron.vite.config.ts', 'README.md', 'CHANGELOG.md', 'LICENSE', 'CONTRIBUTING.md'],
    ...['src', 'resources', 'e2e', 'bench', 'scripts', 'docs/design.md', 'docs/file-format.md', 'docs/cli.md', 'docs/decisions'],
  ])('has %s', (path) => expect(existsSync(join(root, path))).toBe(true));

  it('has its command, licence and the two commands', () => {
    expect(manifest.license).toBe('MIT');
    expect(textOf('LICENSE')).toMatch(/^MIT License/);
    expect(manifest.engines.node).toBe('>=20.19');
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(['start', 'test', 'build', 'test:electron', 'bench']));
    const command = manifest.bin.galley ?? '';
    expect(textOf(command)).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') for (const file of ['.ci/run', command]) expect(statSync(join(root, file)).mode & 0o111).not.toBe(0);
  });

  it('pins every package to one version, in the manifest and in the lockfile', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('opens its stories where it is installed', () => {
    const builder = textOf('electron-builder.yml');
    expect(builder).toMatch(/^fileAssociations:\n {2}- ext: galley\n/m);
    expect(builder).toContain(`mimeType: ${STORY_MIMETYPE}\n`);
  });

  it('names no registry in its lockfile, and a sum for each package that is installed everywhere', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { integrity, optional }]) => integrity === undefined && !optional).map(([path]) => path)).toEqual([]);
  });
});
