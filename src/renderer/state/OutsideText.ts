import type { Client } from '../../contract/client';
import type { StoryJson } from '../../contract/methods';
import { type Failure, fail } from '../../contract/result';
import type { EditorApi } from '../editor/EditorApi';
import { pendingField } from './pendingField';
import type { SaveLoop } from './saveLoop';

/** What it needs of the open story. */
export interface OutsideTextHere {
  readonly client: Client;
  readonly loop: SaveLoop;
  /** Handle of the working copy. */
  doc(): string;
  /** The file's name, for sentences. */
  name(): string;
  api(): EditorApi | null;
  /** The text in the window is that of the file now, of these bytes. */
  onTaken(base: string): void;
}

/** What happens to the file of an open story outside of this window, and taking its text. Nothing typed is ever given up for it. */
export class OutsideText {
  private readonly here: OutsideTextHere;

  constructor(here: OutsideTextHere) {
    this.here = here;
  }

  /** The file changed, is gone or is back. A text without unsaved words gives way by itself; true when it did. */
  async changed(change: 'changed' | 'gone' | 'back'): Promise<boolean> {
    const { loop } = this.here;
    if (loop.state.kind === 'taken') return false;
    pendingField.commit();
    if (change === 'back') loop.outside(null);
    else if (change === 'gone') loop.outside({ kind: 'gone', failure: this.failure('was moved or deleted outside Galley.', 'gone') });
    else {
      if (!loop.isDirty && (await this.take(() => !loop.isDirty))) return true;
      loop.outside({ kind: 'conflict', failure: this.failure('was changed outside Galley since it was opened.') });
    }
    return false;
  }

  /** Another window has the story from now on. */
  takenOver(): void {
    const failure = fail('already-open', `“${this.here.name()}” was taken over by another window.`).error;
    this.here.loop.outside({ kind: 'taken', failure });
  }

  /** The text of the file, to be looked at; null where it cannot be read. */
  async look(): Promise<StoryJson | null> {
    const { client, doc } = this.here;
    const there = await client.call('story.look', { doc: doc() });
    return there.ok ? there.value.story : null;
  }

  /** Shows the file's text in place of this one, which becomes an unsaved story of its own first. False where either was not possible: then nothing has changed. */
  async takeTheirs(): Promise<boolean> {
    pendingField.commit();
    const { loop } = this.here;
    if (!(await loop.draft())) return false;
    return this.take(() => !loop.isUnsafe);
  }

  /** Takes the text of the file where `mayGo` still holds once it is here. Between that and the new text no key can be typed. */
  private async take(mayGo: () => boolean): Promise<boolean> {
    const { client, loop, doc, api, onTaken } = this.here;
    const there = await client.call('story.look', { doc: doc() });
    const editor = api();
    if (!there.ok || editor === null || !mayGo()) return false;
    const { story, base, savedAt } = there.value;
    const revision = loop.currentRevision + 1;
    editor.load(story.doc, revision);
    loop.restart(revision, savedAt);
    onTaken(base);
    // Where this fails the file has changed once more: the next save finds that out and overwrites nothing.
    await client.call('story.take', { doc: doc(), base, revision });
    return true;
  }

  private failure(what: string, detail?: string): Failure {
    return fail('conflict', `“${this.here.name()}” ${what} Nothing was overwritten.`, detail).error;
  }
}
