import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/**
 * The Electron half of the build: out/main, out/preload and out/renderer. The renderer is the same one that the
 * loopback host serves. Targets stand here by hand: electron-vite does not know Electron 45 and would pick node24,
 * and the tests run on an Electron 22 (Node 16.17, Chromium 108).
 */
const nodeTarget = 'node16';
const chromeTarget = 'chrome108';

/** electron-vite forces `./`; both shells serve from a root, and a story's address has a path of its own. */
const rootBase: Plugin = {
  name: 'galley:root-base',
  enforce: 'post',
  config(config) {
    config.base = '/';
  },
};

/**
 * The page's scripts. They are parsed side by side, and each by itself: prosemirror-model reads the stack of an error while it starts, and
 * Chromium then parses the whole script again in which the reading stands (130 to 190 ms of the first 900 where all was one script). So that
 * package stands alone, and so does what starts React, which Chromium asks the same of when it is watched.
 */
const CHUNKS = [
  { name: 'model', test: /node_modules\/(prosemirror-model|orderedmap)\//, priority: 3 },
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
  { name: 'packages', test: /node_modules\/.*\.m?js$/, priority: 2 },
  { name: 'galley', test: /\/src\/(?!renderer\/main\.tsx).*\.(tsx?|json)$/, priority: 1 },
];

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      // Bundled: an ES module that CommonJS requires dies with ERR_REQUIRE_ESM.
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/main/index.ts'),
        output: {
          format: 'cjs',
          entryFileNames: 'index.cjs',
          chunkFileNames: '[name]-[hash].cjs',
          // Named, or the bundler puts its own helpers into the chunk of conf and ajv, and the first window waits for both.
          codeSplitting: { groups: [{ name: 'conf', test: /node_modules\/(conf|ajv|ajv-formats)\// }] },
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        // One file: a sandboxed preload cannot require another.
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    publicDir: false,
    plugins: [react(), rootBase],
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 108 << 16 } } },
    build: {
      target: chromeTarget,
      cssTarget: chromeTarget,
      cssMinify: 'lightningcss',
      minify: true,
      // Fonts and icons stay files, so that the page's policy needs no data: addresses.
      assetsInlineLimit: 0,
      // What the first screen needs is in the page's own head; the chunks are for browsers that know modulepreload (Chromium 66).
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve('src/renderer/index.html'), output: { codeSplitting: { groups: CHUNKS } } },
    },
  },
});
