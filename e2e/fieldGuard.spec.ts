import { nodeOf } from '../src/blocks';
import type { JsonNode } from '../src/contract/json';
import { everyFieldStory, FIELD_NAMES, FIELDS } from '../src/renderer/editor/testing/guardedStory';
import { textOf } from '../src/story/walk';
import { openSheet, type Sheet } from './editor/openSheet';
import { expect, type Shell, test } from './shell/test';

const LINES = ['First line', 'Second line', 'Third line', 'Fourth line'];
const AS_TEXT = { text: LINES.join('\n\n'), html: '' };
const AS_HTML = { text: LINES.join('\n'), html: LINES.map((line) => `<p style="color:red">${line}</p>`).join('') };

const wordsIn = (name: string): string => FIELDS.get(name) ?? '';
/** Cells have keys of their own: Tab and Enter go from one to the next. */
const isCell = (name: string): boolean => /^table(Cell|Header)$/.test(name);

/** Where Enter leads; from any other field somewhere else, too. */
const NEXT: { readonly [name: string]: string } = {
  kicker: 'headline',
  headline: 'standfirst',
  standfirst: 'byline',
  byline: 'paragraph',
  caption: 'credit',
  credit: 'paragraph',
  attribution: 'paragraph',
  alsoReadItem: 'alsoReadItem',
  keyPoint: 'keyPoint',
};

/** Forms of a word as an input method shows them while it is typed. */
const WORDS = [
  ['ക', 'കേ', 'കേര', 'കേരള', 'കേരളം'],
  ['क', 'क्', 'क्ष', 'क्षत', 'क्षत्', 'क्षत्र', 'क्षत्रि', 'क्षत्रिय'],
] as const;

async function eachField(shell: Shell, act: (sheet: Sheet, name: string) => Promise<void>): Promise<void> {
  const sheet = await openSheet(shell, everyFieldStory());
  for (const name of FIELD_NAMES) {
    await test.step(name, async () => {
      await act(sheet, name);
      await sheet.expectWhole();
    });
  }
}

test.describe('the field guard', { tag: '@electron' }, () => {
  test.describe.configure({ timeout: 420_000 });

  test('arrows, Enter, Tab, Backspace and Delete in every field', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const { keyboard } = sheet.page;
      const before = await sheet.doc();
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await sheet.select([name, 4]);
        const was = await sheet.selection();
        await keyboard.press(key);
        // The browser moves the caret by line itself, and says so in an event of its own a moment later.
        if (!(name === 'kicker' && key === 'ArrowUp')) await sheet.expectMoved(was, key);
        expect((await sheet.selection()).kind, key).toBe('caret');
      }
      for (const [key, place] of [
        ['Backspace', 0],
        ['Delete', -1],
      ] as const) {
        await sheet.select([name, place]);
        await keyboard.press(key);
        const inHead = ['kicker', 'headline', 'standfirst', 'byline'].includes(name);
        if (!isCell(name)) expect((await sheet.selection()).kind, key).toBe(inHead ? 'caret' : 'block');
        if (!isCell(name)) await keyboard.press('Enter');
        expect(await sheet.doc(), key).toEqual(before);
      }
      if (isCell(name)) return;
      await sheet.select([name, 2]);
      await keyboard.press('Tab');
      expect(await sheet.doc()).toEqual(before);
      // Tab leaves the text, but for the caption of a table: from there it goes into the cells.
      if (name !== 'tableCaption') await expect(sheet.page.locator('.ProseMirror')).not.toBeFocused();
      for (const key of ['Enter', 'Shift+Enter']) {
        await sheet.select([name, 4]);
        await keyboard.press(key);
        if (name in NEXT) expect((await sheet.selection()).line, key).toBe(NEXT[name]);
        const after = await sheet.doc();
        if (NEXT[name] !== name) expect(JSON.stringify(after)).toContain(wordsIn(name));
        if (JSON.stringify(after) !== JSON.stringify(before)) await sheet.expectUndone(before);
      }
    });
  });

  test('select all and a letter, typing over several fields, cut', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const { keyboard } = sheet.page;
      const before = await sheet.doc();
      await sheet.select([name, 3]);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type('x');
      await expect(sheet.field(name)).toHaveText('x');
      await sheet.expectUndone(before);
      // Every pair would be hundreds: the unit table has them all. Neighbours meet once: the pair before was the turn of that field.
      const at = FIELD_NAMES.indexOf(name);
      const pairs = [at - 7, at + 1, at + 5].flatMap((place) => FIELD_NAMES[place] ?? []);
      for (const other of pairs) {
        await sheet.select([name, 3], [other, 3]);
        await keyboard.type('x');
        await sheet.expectWhole();
        const [first, second] = FIELD_NAMES.indexOf(name) < FIELD_NAMES.indexOf(other) ? [name, other] : [other, name];
        await expect(sheet.field(first)).toHaveText(`${wordsIn(first).slice(0, 3)}x`);
        await expect(sheet.field(second)).toHaveText(wordsIn(second).slice(3));
        await sheet.expectUndone(before);
      }
      await sheet.select(['kicker', 2], [name, 5]);
      await keyboard.press('ControlOrMeta+x');
      await sheet.expectWhole();
      await expect(sheet.field(name)).toHaveText(
        name === 'kicker' ? wordsIn(name).slice(0, 2) + wordsIn(name).slice(5) : wordsIn(name).slice(5),
      );
      await sheet.expectUndone(before);
    });
  });

  test('four paragraphs pasted as text and as HTML, and dropped', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const before = await sheet.doc();
      for (const [kind, data] of [
        ['paste', AS_TEXT],
        ['paste', AS_HTML],
        ['drop', AS_HTML],
      ] as const) {
        await sheet.select([name, 0]);
        await sheet.transfer(kind, name, data);
        await sheet.expectWhole();
        const text = (await sheet.field(name).textContent()) ?? '';
        // A field of source takes all lines of a paste, as one.
        const here = nodeOf(name)?.roles?.code !== undefined && kind === 'paste' ? LINES.join(' ') : 'First line';
        expect(text.replace(here, '')).toBe(wordsIn(name));
        for (const line of LINES.slice(1))
          expect(JSON.stringify(await sheet.doc())).toContain(here === 'First line' ? `"text":"${line}"` : line);
        await sheet.expectUndone(before);
      }
    });
  });

  test('composition of Malayalam and Hindi in every field, undone and done again', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const { keyboard } = sheet.page;
      for (const forms of WORDS) {
        const before = await sheet.doc();
        await sheet.select([name, -1]);
        await sheet.compose(forms);
        await expect(sheet.field(name)).toHaveText(wordsIn(name) + forms.at(-1));
        const after = await sheet.doc();
        await sheet.expectUndone(before);
        await keyboard.press('ControlOrMeta+Shift+z');
        await sheet.expectDoc(after);
        await sheet.expectUndone(before);
      }
    });
  });

  test('composition over a selection from field to field clears each side first', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const before = await sheet.doc();
      const other: string = name === 'headline' ? 'kicker' : 'headline';
      await sheet.select([name, 3], [other, 3]);
      await sheet.compose(WORDS[0]);
      await sheet.expectWhole();
      const [first, second] = FIELD_NAMES.indexOf(name) < FIELD_NAMES.indexOf(other) ? [name, other] : [other, name];
      await expect(sheet.field(first)).toHaveText(`${wordsIn(first).slice(0, 3)}കേരളം`);
      await expect(sheet.field(second)).toHaveText(wordsIn(second).slice(3));
      await sheet.expectUndone(before);
    });
  });
});

/** The same rule under the hand; Chromium does the same in both shells. */
test.describe('the field guard under harder acts', () => {
  test.describe.configure({ timeout: 420_000 });

  test('dead keys, and words replaced by a keyboard, by the spelling checker and by autocorrection', async ({ shell }) => {
    await eachField(shell, async (sheet, name) => {
      const before = await sheet.doc();
      const words = wordsIn(name);
      await sheet.select([name, -1]);
      await sheet.compose(['´', 'é']);
      await expect(sheet.field(name)).toHaveText(`${words}é`);
      await sheet.expectUndone(before);
      // As keyboards of phones do it: a word that stands there is composed once more.
      await sheet.select([name, 0], [name, 2]);
      await sheet.compose(['م', 'مر', 'مرفأ']);
      await expect(sheet.field(name)).toHaveText(`مرفأ${words.slice(2)}`);
      await sheet.expectUndoneInSteps(before);
      await sheet.select([name, 1], [name, 3]);
      await sheet.respell('കേരളം');
      await expect(sheet.field(name)).toHaveText(`${words.slice(0, 1)}കേരളം${words.slice(3)}`);
      await sheet.expectWhole();
      await sheet.expectUndone(before);
      const other: string = name === 'headline' ? 'kicker' : 'headline';
      const [first, second] = FIELD_NAMES.indexOf(name) < FIELD_NAMES.indexOf(other) ? [name, other] : [other, name];
      await sheet.select([first, 2], [second, 2]);
      await sheet.respell('سلام');
      await expect(sheet.field(first)).toHaveText(`${wordsIn(first).slice(0, 2)}سلام`);
      await expect(sheet.field(second)).toHaveText(wordsIn(second).slice(2));
      await sheet.expectWhole();
      await sheet.expectUndone(before);
    });
  });

  test('a selection over several fields dragged, and pasted over', async ({ shell }) => {
    const letters = (node: JsonNode): string => [...textOf(node).replace(/\s/g, '')].sort().join('');
    await eachField(shell, async (sheet, name) => {
      const before = await sheet.doc();
      const other = FIELD_NAMES[(FIELD_NAMES.indexOf(name) + 2) % FIELD_NAMES.length] ?? name;
      await sheet.select([name, 1], [other, 3]);
      await sheet.drag('p4');
      await expect.poll(() => sheet.doc()).not.toEqual(before);
      await sheet.expectWhole();
      expect(letters(await sheet.doc())).toBe(letters(before));
      await sheet.expectUndone(before);
      await sheet.select([name, 1], [other, 3]);
      await sheet.transfer('paste', name, AS_HTML);
      await sheet.expectWhole();
      for (const line of LINES) expect(JSON.stringify(await sheet.doc())).toContain(line);
      await sheet.expectUndone(before);
    });
  });

  test('autocorrection in a list, in three scripts', async ({ shell }) => {
    const sheet = await openSheet(shell, everyFieldStory());
    const { keyboard } = sheet.page;
    const before = await sheet.doc();
    for (const typed of [' "കേരളം" -- a', ' "سلام" -- b', ' "नमस्ते" ... c', '* ', '1. ', '## ', '> ']) {
      await test.step(typed, async () => {
        await sheet.select(['li1', typed.startsWith(' ') ? -1 : 0]);
        await keyboard.type(typed);
        await sheet.expectWhole();
        const text = textOf(await sheet.doc());
        for (const word of typed.match(/[\p{L}\p{M}]+/gu) ?? []) expect(text).toContain(word);
        expect(text).toContain('A timetable');
        await sheet.expectUndoneInSteps(before);
      });
    }
  });
});
