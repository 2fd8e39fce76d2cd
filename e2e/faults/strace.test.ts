import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAVE_CALLS, SaveRig, whyNoStrace } from '../../src/desk/faults/straceSave';
import { readStory } from '../../src/desk/storyOnDisk';

const why = whyNoStrace();
const EFFECTS = ['error=ENOSPC', 'error=EIO', 'signal=KILL'];

/**
 * The real process, the real kernel: every call by which `galley set` touches the disk fails or kills the process, one after the
 * other. Whatever happens, the story opens as the old or the new one, success is only told of the new one, and the next save works.
 */
describe.skipIf(why !== null)(`a save by the real command line${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let rig: SaveRig;
  let counts: ReadonlyMap<string, number>;
  beforeAll(async () => {
    rig = await SaveRig.make();
    counts = await rig.count();
  }, 120_000);
  afterAll(() => rig.remove());

  const slugNow = async () => {
    const read = await readStory(rig.story);
    if (!read.ok) throw new Error(read.error.message);
    return read.value.story.doc.attrs?.slug;
  };

  it('knows the calls of a save', () => {
    for (const call of SAVE_CALLS) expect(counts.get(call) ?? 0, call).toBeGreaterThan(0);
    expect(counts.get('fsync')).toBe(2);
  });

  it.each(SAVE_CALLS.flatMap((syscall) => EFFECTS.map((effect) => ({ syscall, effect }))))(
    '$syscall: $effect at every call',
    async ({ syscall, effect }) => {
      for (let at = 1; at <= (counts.get(syscall) ?? 0); at += 1) {
        const before = await slugNow();
        const next = `s${at}-${syscall}-${effect.replace(/\W+/g, '-').toLowerCase()}`;
        const ended = await rig.setUnder(next, { syscall, effect, at });
        const now = await slugNow();
        const what = `${syscall} ${effect} at ${at}: ended ${ended.code ?? ended.signal}`;
        expect(ended.code === 0 ? [next] : [before, next], what).toContain(now);
      }
      expect((await rig.set('mended')).code).toBe(0);
      expect(await slugNow()).toBe('mended');
    },
    600_000,
  );
});
