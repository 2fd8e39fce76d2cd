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
 * What the entry needs stands in one file, what the command of an export needs in another, and what the export itself needs, which its threads
 * load side by side, in a third: Node takes a millisecond or two for each module, whatever is in it. The thirty files that the bundler makes
 * of it took 30 to 50 ms longer in every thread, and no other command is slower for it.
 */
const CHUNKS = [
  { name: 'start', test: /\/src\/(contract\/result|cli\/(io|appFolder)|desk\/(commands\/nearest|applicationFolder))\.ts$/, priority: 3 },
  { name: 'exportCommand', test: /\/src\/cli\/commands\/export\.ts$/, priority: 2 },
  { name: 'exporting', test: /\/src\/cli\/exportShare\.ts$/, priority: 1 },
];

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
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: CHUNKS } },
    },
  },
});
