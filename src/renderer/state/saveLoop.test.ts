import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Saved } from '../../contract/methods';
import { fail, ok, type Result } from '../../contract/result';
import { type SaveHow, SaveLoop, type SaveLoopOptions } from './saveLoop';
import type { SaveState } from './saveState';
import { saveWords } from './saveWords';

const AT = new Date(2026, 10, 22, 5, 41).getTime();

/** A shell whose answers come when the test says so. */
function setUp(over: Partial<SaveLoopOptions> = {}) {
  const drafts: number[] = [];
  const saves: { revision: number; how: SaveHow; answer: (result: Result<Saved>) => void }[] = [];
  const states: SaveState[] = [];
  let draftAnswer: Result<unknown> = ok(null);
  const loop = new SaveLoop({
    draft: async (revision) => {
      drafts.push(revision);
      return draftAnswer;
    },
    save: (revision, how) => new Promise((answer) => saves.push({ revision, how, answer })),
    mayAutosave: () => true,
    onState: (state) => states.push(state),
    onSaved: () => {},
    revision: 0,
    savedAt: AT,
    readOnly: null,
    dirty: false,
    ...over,
  });
  return {
    loop,
    drafts,
    saves,
    states,
    draftsFail: (result: Result<unknown>) => {
      draftAnswer = result;
    },
    answer: async (at: number, result?: Result<Saved>) => {
      const save = saves[at];
      if (save === undefined) throw new Error(`There is no save ${at}.`);
      save.answer(result ?? ok({ revision: save.revision, savedAt: AT, id: 'a', name: 'a.galley', notes: [], base: 'b' }));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('drafts', () => {
  test('a pause of one second keeps a draft', async () => {
    const { loop, drafts } = setUp();
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(drafts).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts).toEqual([1]);
  });

  test('who types on has a draft every two seconds', async () => {
    const { loop, drafts } = setUp();
    for (let key = 1; key <= 50; key += 1) {
      loop.changed(key);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(drafts.length).toBeGreaterThanOrEqual(2);
    expect(drafts[0]).toBeLessThanOrEqual(21);
  });

  test('a draft that could not be kept stops the light and is tried again', async () => {
    const { loop, drafts, draftsFail } = setUp({ mayAutosave: () => false });
    draftsFail(fail('disk-full', 'The disk is full.'));
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(loop.state).toMatchObject({ kind: 'stopped', drafted: false });
    draftsFail(ok(null));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(drafts).toEqual([1, 1]);
    expect(loop.isUnsafe).toBe(false);
  });
});

describe('the file', () => {
  test('is written after five seconds of rest, and then says when', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(1);
    expect(saveWords(loop.state).words).toBe('Not on disk yet');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves.map((save) => save.revision)).toEqual([1]);
    expect(saveWords(loop.state).words).toBe('Saving');
    await answer(0);
    expect(saveWords(loop.state).words).toBe('Saved 05:41');
  });

  test('is written after a minute to who never rests', async () => {
    const { loop, saves } = setUp();
    for (let key = 1; key <= 610; key += 1) {
      loop.changed(key);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves.length).toBe(1);
  });

  test('a save of 7 never marks 8 as saved', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(7);
    const saved = loop.save();
    loop.changed(8);
    await answer(0);
    expect(await saved).toBe(true);
    expect(loop.isDirty).toBe(true);
    expect(loop.state.kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves.map((save) => save.revision)).toEqual([7, 8]);
  });

  test('two saves at once become one after the other, and the second is not written when nothing is new', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(1);
    const first = loop.save();
    const second = loop.save();
    await answer(0);
    expect([await first, await second]).toEqual([true, true]);
    expect(saves.length).toBe(1);
  });

  test('waits for a name where the story has none', async () => {
    let named = false;
    const { loop, saves } = setUp({ mayAutosave: () => named, savedAt: null });
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(saves).toEqual([]);
    named = true;
    loop.changed(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves.length).toBe(1);
  });
});

describe('trouble', () => {
  test('a full disk stops, keeps the text as a draft, and goes on by itself', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await answer(0, fail('disk-full', 'The disk is full.'));
    expect(saveWords(loop.state)).toEqual({ words: 'Cannot save: the disk is full', form: 'stop' });
    expect(loop.state).toMatchObject({ kind: 'stopped', drafted: true });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(saves.length).toBe(2);
    await answer(1);
    expect(loop.state.kind).toBe('saved');
  });

  test('a conflict is never written over, only beside', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await answer(0, fail('conflict', 'The file changed.'));
    loop.changed(2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saves.length).toBe(1);
    expect(loop.state.kind).toBe('conflict');
    void loop.save({ conflict: 'copy' });
    await vi.advanceTimersByTimeAsync(0);
    expect(saves[1]?.how).toEqual({ conflict: 'copy' });
    await answer(1);
    expect(loop.state.kind).toBe('saved');
  });

  test('a lost shell leaves the words waiting, and its return writes them', async () => {
    const { loop, saves, answer } = setUp();
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await answer(0, fail('closed', 'The host went away.'));
    expect(loop.state.kind).toBe('waiting');
    loop.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(saves.length).toBe(2);
  });

  test('a read-only story is never written', async () => {
    const { loop, drafts, saves } = setUp({ readOnly: 'A later Galley wrote it.' });
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([drafts, saves, await loop.save()]).toEqual([[], [], false]);
    expect(saveWords(loop.state).words).toBe('Read only');
  });

  test('a closed dialog changes nothing', async () => {
    const { loop, answer } = setUp();
    loop.changed(1);
    const saved = loop.save({ to: { dialog: true } });
    await answer(0, fail('cancelled', 'Closed.'));
    expect(await saved).toBe(false);
    expect(loop.state.kind).toBe('waiting');
  });
});

test('a story that comes from a draft is newer than its file from the start', async () => {
  const { loop, saves } = setUp({ dirty: true, revision: 4 });
  expect(loop.state.kind).toBe('waiting');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saves.map((save) => save.revision)).toEqual([4]);
});

test('flush keeps a draft and writes the file', async () => {
  const { loop, drafts, saves, answer } = setUp();
  loop.changed(3);
  const flushed = loop.flush();
  await vi.advanceTimersByTimeAsync(0);
  await answer(0);
  await flushed;
  expect([drafts, saves.map((save) => save.revision), loop.isDirty]).toEqual([[3], [3], false]);
});

describe('what happens outside', () => {
  const changed = fail('conflict', 'It changed outside.').error;
  const gone = fail('conflict', 'It is gone.', 'gone').error;

  test('a file that is gone makes every word unsaved, and a plain save puts it back', async () => {
    const { loop, drafts, saves, answer } = setUp();
    loop.outside({ kind: 'gone', failure: gone });
    expect(loop.state).toMatchObject({ kind: 'gone', drafted: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts).toEqual([0]);
    expect(loop.state).toMatchObject({ kind: 'gone', drafted: true });
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(70_000);
    expect(saves).toEqual([]);
    void loop.save();
    expect(saves[0]?.how).toEqual({ conflict: 'restore' });
    await answer(0);
    expect(loop.state).toEqual({ kind: 'saved', at: AT });
  });

  test('a save that finds the file gone says so', async () => {
    const { loop, answer } = setUp();
    loop.changed(1);
    void loop.save();
    await answer(0, { ok: false, error: gone });
    expect(loop.state.kind).toBe('gone');
  });

  test('after a change nothing is written until the user has chosen, but drafts are', async () => {
    const { loop, saves, drafts } = setUp();
    loop.changed(1);
    loop.outside({ kind: 'conflict', failure: changed });
    await vi.advanceTimersByTimeAsync(70_000);
    expect(await loop.save()).toBe(false);
    expect(saves).toEqual([]);
    expect(drafts).toEqual([1]);
    void loop.save({ conflict: 'copy' });
    expect(saves).toHaveLength(1);
  });

  test('a file that is back as it was is written again', async () => {
    const { loop, saves } = setUp();
    loop.changed(1);
    loop.outside({ kind: 'conflict', failure: changed });
    await vi.advanceTimersByTimeAsync(6_000);
    loop.outside(null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toHaveLength(1);
  });

  test('a taken text is the file', () => {
    const { loop } = setUp();
    loop.changed(3);
    loop.restart(4, AT);
    expect([loop.isDirty, loop.currentRevision, loop.state]).toEqual([false, 4, { kind: 'saved', at: AT }]);
  });

  test.each(['refused', 'already-open'] as const)('%s: another window has the story; the words go to a draft at once', async (code) => {
    const { loop, drafts, draftsFail, saves } = setUp();
    draftsFail(fail(code, 'Another window has it.'));
    loop.changed(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(loop.state.kind).toBe('taken');
    draftsFail(ok(null));
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts).toEqual([1, 1]);
    expect(loop.isUnsafe).toBe(false);
    await vi.advanceTimersByTimeAsync(70_000);
    expect(saves).toEqual([]);
    expect(saveWords(loop.state).words).toBe('Cannot save: open elsewhere');
  });
});
