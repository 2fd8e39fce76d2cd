#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The bin of the package. In a checkout it builds what is missing or out of date first; an installed copy runs as it is.
const built = new URL('../out/cli/galley.js', import.meta.url);
if (existsSync(fileURLToPath(new URL('../src/cli/galley.ts', import.meta.url)))) {
  const { ensureInstalled } = await import('./install.mjs');
  const { build, isFresh } = await import('./build.mjs');
  try {
    await ensureInstalled();
    const wanted = process.argv[2] === 'serve' ? ['cli', 'app'] : ['cli'];
    const stale = wanted.filter((name) => !isFresh(name));
    if (stale.length > 0) await build(stale);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
await import(built.href);
