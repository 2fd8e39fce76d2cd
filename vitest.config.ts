import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testsApart } from './scripts/testsApart.mjs';

const TESTS = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'];
const APART = testsApart(import.meta.dirname, ['src', 'scripts']);

/** Those apart first: a shared process ends where the next file needs another kind of it. */
class ApartFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isApart = (file: TestSpecification): boolean => file.project.name === 'apart';
    return [...sorted.filter(isApart), ...sorted.filter((file) => !isApart(file))];
  }
}

export default defineConfig({
  plugins: [react()],
  cacheDir: 'node_modules/.cache/vite',
  test: {
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      { extends: true, test: { name: 'shared', include: TESTS, exclude: [...configDefaults.exclude, ...APART], isolate: false } },
    ],
    sequence: { sequencer: ApartFirst },
    setupFiles: ['scripts/propertySeed.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One a core: vitest leaves one core free, which on two cores doubles the time.
    maxWorkers: availableParallelism(),
    css: true,
  },
});
