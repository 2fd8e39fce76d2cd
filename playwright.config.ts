import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/display.mjs';

/** The same specs on both shells: all of them on `web`; on `electron` those tagged @electron, or all with GALLEY_FULL=1. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/playwright',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A second try is for the machine (focus under Xvfb, a start that hangs); npm test names whatever needed one.
  retries: 1,
  reporter: process.env.GALLEY_REPORT === undefined ? [['list']] : [['list'], ['json', { outputFile: process.env.GALLEY_REPORT }]],
  projects: [
    { name: 'web', grepInvert: /@only-electron/ },
    {
      name: 'electron',
      // Only one window of one application can have the focus of a display: two workers where each has one of its own.
      workers: hasDisplay() ? 1 : 2,
      grepInvert: /@only-web/,
      ...(process.env.GALLEY_FULL === '1' ? {} : { grep: /@electron|@only-electron/ }),
    },
  ],
});
