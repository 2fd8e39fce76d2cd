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
      save.answer(result ?? ok({ revision: save.revision, savedAt: AT, id: 'a', name: 'a.galley', notes: [] }));
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
