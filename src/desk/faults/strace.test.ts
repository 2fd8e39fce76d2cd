import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory } from '../storyOnDisk';
import { type Injection, SaveRig, whyNoStrace } from './straceSave';

const why = whyNoStrace();

/** A few of the runs of `npm run test:faults`, the ones that would tear a file. */
const RUNS: readonly Injection[] = [
  { syscall: 'fsync', effect: 'error=EIO', at: 1 },
  { syscall: 'fsync', effect: 'error=EIO', at: 2 },
  { syscall: 'rename', effect: 'error=ENOSPC', at: 1 },
  { syscall: 'rename', effect: 'signal=KILL', at: 1 },
  { syscall: 'fsync', effect: 'signal=KILL', at: 2 },
];

describe.skipIf(why !== null)(`a save by the real command line under faults${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let rig: SaveRig;
  beforeAll(async () => {
    rig = await SaveRig.make();
  }, 60_000);
  afterAll(() => rig.remove());

  it.each(RUNS)(
    '$syscall $effect at $at',
    async (run) => {
      expect((await rig.set('old')).code).toBe(0);
      const ended = await rig.setUnder('new', run);
      expect(ended.code, ended.stderr).not.toBe(0);
      const read = await readStory(rig.story);
      expect(read.ok && ['old', 'new']).toContain(read.ok && read.value.story.doc.attrs?.slug);
      if (ended.code !== null) expect(ended.stderr).toContain('rain.galley');
      expect((await rig.set('old')).code).toBe(0);
    },
    60_000,
  );
});
