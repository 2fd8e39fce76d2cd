import { join } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { checkDoc } from '../../src/blocks/schema';
import type { JsonNode } from '../../src/contract/json';
import { writeStory } from '../../src/desk/storyOnDisk';
import { storyFile } from '../../src/story/storyFile';
import type { Shell } from '../shell/Shell';

/**
 * The sheet of an open story, driven by real keys and read through the document. What is asked at every key goes through the page and not
 * through a locator: that is one call in place of four, and half of the processor time of a spec.
 */
export class Sheet {
  readonly page: Page;
  private session: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  field(name: string) {
    return this.page.locator(`.ProseMirror [data-field="${name}"]`).last();
  }

  block(id: string) {
    return this.page.locator(`.ProseMirror [data-id="${id}"]`);
  }

  /** The document as it would be saved. It comes as text: Playwright takes far longer over a tree of objects. */
  async doc(): Promise<JsonNode> {
    const text = await this.asked(() =>
      this.page.evaluate(() => {
        const sheet = document.querySelector('.ProseMirror') as unknown as SheetOnPage;
        return JSON.stringify(sheet.editor.getJSON());
      }),
    );
    return JSON.parse(text);
  }

  /** What the sheet answers; on a page that has just been opened it waits for the sheet first. */
  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch {
      await this.page.locator('.ProseMirror').waitFor();
      return ask();
    }
  }

  /** Waits until every timer of the page that is due within `time` milliseconds has run, however slow the machine is. */
  private settled(time: number): Promise<void> {
    return this.page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), time);
  }

  /** Selects from a place in one node to a place in another (names or ids), counted from the start of their text; negative from its end. */
  async select(from: readonly [string, number], to: readonly [string, number] = from): Promise<void> {
    await this.asked(() =>
      this.page.evaluate(
        (ends) => {
          const { editor } = document.querySelector('.ProseMirror') as unknown as SheetOnPage;
          const places = ends.map(([name, offset]) => {
            let at = -1;
            editor.state.doc.descendants((node, pos) => {
              if (node.type.name === name || node.attrs.id === name) at = pos + 1 + (offset < 0 ? node.content.size + 1 + offset : offset);
            });
            return at;
          });
          editor.view.focus();
          editor.commands.setTextSelection({ from: Math.min(...places), to: Math.max(...places) });
        },
        [from, to],
      ),
    );
  }

  /** Where the caret or selection is: kind, the type of a selected block ('' for text), and the name of the line it begins in. */
  selection(): Promise<{
    readonly kind: string;
    readonly node: string;
    readonly line: string;
    readonly block: string;
    readonly from: number;
    readonly to: number;
  }> {
    return this.asked(() =>
      this.page.evaluate(() => {
        const { selection } = (document.querySelector('.ProseMirror') as unknown as SheetOnPage).editor.state;
        const { $from, from, to } = selection;
        const block = $from.depth >= 2 ? $from.node(2).attrs.id : (selection.node?.attrs.id ?? '');
        return {
          node: selection.node?.type.name ?? '',
          kind: selection.node === undefined ? (from === to ? 'caret' : 'text') : 'block',
          line: $from.parent.type.name,
          block: String(block),
          from,
          to,
        };
      }),
    );
  }

  /** Waits until the caret or selection is another one than `was`. */
  async expectMoved(was: Awaited<ReturnType<Sheet['selection']>>, message: string): Promise<void> {
    await expect.poll(() => this.selection(), { message, intervals: OFTEN }).not.toEqual(was);
  }

  /** Pastes as the browser would: both forms on the clipboard. */
  async transfer(kind: 'paste' | 'drop', on: string, data: { readonly text: string; readonly html: string }): Promise<void> {
    await this.field(on).evaluate(
      (element, { how, given }) => {
        const carried = new DataTransfer();
        carried.setData('text/plain', given.text);
        if (given.html !== '') carried.setData('text/html', given.html);
        const box = element.getBoundingClientRect();
        const at = { clientX: box.left + 4, clientY: box.top + box.height / 2 };
        const event =
          how === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true, ...at });
        element.dispatchEvent(event);
      },
      { how: kind, given: data },
    );
  }

  /** Composes a word as an input method does, one form after the other, then commits it. */
  async compose(forms: readonly string[]): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    for (const text of forms) {
      await this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await this.settled(5);
    }
    await this.session.send('Input.insertText', { text: forms.at(-1) ?? '' });
    // ProseMirror reads the end of a composition 20 ms later, and missing ids are given after 60.
    await this.settled(60);
  }

  /** Replaces what is selected as a spelling checker does: it asks first, then changes the DOM by itself. */
  async respell(word: string): Promise<void> {
    await this.page.locator('.ProseMirror').evaluate((element, text) => {
      const range = getSelection()?.getRangeAt(0);
      if (range === undefined) throw new Error('Nothing is selected');
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      const init = {
        inputType: 'insertReplacementText',
        dataTransfer,
        targetRanges: [new StaticRange(range)],
        bubbles: true,
        cancelable: true,
      };
      const allowed = element.dispatchEvent(new InputEvent('beforeinput', init));
      if (!allowed) return;
      range.deleteContents();
      range.insertNode(document.createTextNode(text));
      range.collapse(false);
    }, word);
    await this.settled(30);
  }

  /** Drags what is selected, taken at its start, and lets it go at the start of the block `onto`. */
  async drag(onto: string): Promise<void> {
    await this.page.locator('.ProseMirror').evaluate((element, id) => {
      const taken = getSelection()?.getRangeAt(0).getClientRects()[0];
      const target = element.querySelector(`[data-id="${id}"]`);
      if (taken === undefined || target === null) throw new Error('Nothing is selected');
      const dataTransfer = new DataTransfer();
      const at = (box: DOMRect) => ({ clientX: box.left + 2, clientY: box.top + box.height / 2 });
      const event = (type: string, box: DOMRect) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...at(box) });
      element.dispatchEvent(event('dragstart', taken));
      target.scrollIntoView({ block: 'center' });
      target.dispatchEvent(event('drop', target.getBoundingClientRect()));
      element.dispatchEvent(new DragEvent('dragend', { bubbles: true }));
    }, onto);
  }

  /** Undoes until the document is the one before; fails after ten steps. */
  async expectUndoneInSteps(before: JsonNode): Promise<void> {
    for (let step = 0; step < 10 && JSON.stringify(await this.doc()) !== JSON.stringify(before); step += 1)
      await this.page.keyboard.press('ControlOrMeta+z');
    expect(await this.doc()).toEqual(before);
  }

  /** The document is one that would open again: schema in order, four head fields, ids there and different. */
  async expectWhole(): Promise<void> {
    const doc = await this.doc();
    const checked = checkDoc(doc);
    expect(checked.ok ? '' : checked.error.message).toBe('');
    expect(doc.content?.[0]?.content?.map((part) => part.type)).toEqual(['kicker', 'headline', 'standfirst', 'byline']);
  }

  /** One undo gives back exactly the document before. */
  async expectUndone(before: JsonNode): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
    await this.expectDoc(before);
  }

  /** Waits until the document is this one. */
  async expectDoc(wanted: JsonNode): Promise<void> {
    await expect.poll(() => this.doc(), { intervals: OFTEN }).toEqual(wanted);
  }
}

/** Pauses between two looks at the sheet, milliseconds: it follows a key within a few. */
const OFTEN = [10, 20, 50, 100, 250];

interface SheetOnPage {
  readonly editor: EditorOnPage;
}

interface EditorOnPage {
  getJSON(): JsonNode;
  readonly view: { focus(): void };
  readonly commands: { setTextSelection(range: { readonly from: number; readonly to: number }): void };
  readonly state: {
    readonly doc: {
      descendants(visit: (node: { type: { name: string }; attrs: { id?: string }; content: { size: number } }, pos: number) => void): void;
    };
    readonly selection: {
      readonly from: number;
      readonly to: number;
      readonly node?: { attrs: { id?: string }; type: { name: string } };
      readonly $from: { depth: number; parent: { type: { name: string } }; node(depth: number): { attrs: { id?: string } } };
    };
  };
}

/** Opens a document in a running Galley, from a file in its library. */
export async function openSheet(shell: Shell, doc: JsonNode): Promise<Sheet> {
  const written = await writeStory(join(shell.root, 'sheet.galley'), storyFile(doc), new Map());
  if (!written.ok) throw new Error(written.error.message);
  const page = await shell.openStory('sheet.galley');
  await page.locator('.ProseMirror').waitFor();
  return new Sheet(page);
}
