import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Electron is not there on a server or in a plain Node: to reach it from the command line is a build error. */
const noElectron: Plugin = {
  name: 'galley:no-electron',
  enforce: 'pre',
  resolveId(source, importer) {
    if (/^electron(-store|-log)?(\/|$)/.test(source))
      throw new Error(`${importer ?? 'the entry'} -> ${source} (host and CLI run without Electron)`);
    return null;
  },
};

/**
 * The Node half of the build: out/cli/galley.js (command line and loopback host) and the thread of its export, with every dependency
 * inside, so that `out/` runs with no node_modules. Chunks lie beside the entry: `new URL('..', import.meta.url)` is `out/` in all of them.
 */
export default defineConfig({
  plugins: [noElectron],
  cacheDir: 'node_modules/.cache/vite',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { galley: 'src/cli/galley.ts', exportWorker: 'src/cli/exportWorker.ts' },
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
