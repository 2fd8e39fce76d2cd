import { defineConfig } from 'vitest/config';

/** The fault suite over the real command line: slow, one process after the other, so apart from the unit tests. */
export default defineConfig({
  cacheDir: 'node_modules/.cache/vite',
  test: { include: ['e2e/faults/**/*.test.ts'], environment: 'node', fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
});
