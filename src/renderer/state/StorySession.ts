import { createStore, type StoreApi } from 'zustand/vanilla';
import { countedWords } from '../../blocks/countedWords';
import type { Client } from '../../contract/client';
import type { JsonNode } from '../../contract/json';
import type { OpenedStory, Saved, StoryJson } from '../../contract/methods';
import type { Result } from '../../contract/result';
import { storyFile } from '../../story/storyFile';
import { textOf, walk } from '../../story/walk';
import type { EditorApi } from '../editor/EditorApi';
import { renameTo } from '../routing/useRoute';
import type { OpenedHere } from './openRoute';
import { pendingField } from './pendingField';
import { type SaveHow, SaveLoop } from './saveLoop';
import type { SaveState } from './saveState';
import { tabCopy } from './tabCopy';

/** How long the hands rest before checks, counts and panel read the text anew. */
const REST = 350;

/** What the desk shows of the open story. */
export interface SessionState {
  readonly save: SaveState;
  readonly id: string | null;
  readonly name: string;
  /** The document as checks, counts and panel last read it. */
  readonly doc: JsonNode;
  readonly api: EditorApi | null;
  /** What could not be kept at the last save; sentences. */
  readonly notes: readonly string[];
}

/** One open story in this window: its text, where it is safe, and the way out. */
export class StorySession {
  readonly store: StoreApi<SessionState>;
  /** The story as it was opened. */
  readonly opened: OpenedStory;
  private readonly client: Client;
  private readonly loop: SaveLoop;
  private handle: string;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.hidden) this.keepInTab();
  };

  constructor(client: Client, { opened, dirty }: OpenedHere) {
    this.client = client;
    this.opened = opened;
    this.handle = opened.doc;
    this.loop = new SaveLoop({
      draft: (revision) => this.keepDraft(revision),
      save: (revision, how) => this.writeFile(revision, how),
      mayAutosave: () => this.hasFile || this.hasName,
      onState: (save) => this.store.setState({ save }),
      onSaved: (saved) => this.afterSave(saved),
      revision: opened.revision,
      savedAt: opened.savedAt,
      readOnly: opened.readOnly,
      dirty,
    });
    const { id, name, story } = opened;
    this.store = createStore<SessionState>(() => ({ save: this.loop.state, id, name, doc: story.doc, api: null, notes: [] }));
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.leave);
  }

  /** Handle of the working copy, for calls. */
  get doc(): string {
    return this.handle;
  }

  get isDirty(): boolean {
    return this.loop.isDirty;
  }

  get revision(): number {
    return this.loop.currentRevision;
  }

  /** The story as it stands in the editor now. */
  story(): StoryJson {
    return storyFile(this.store.getState().api?.getDoc() ?? this.opened.story.doc);
  }

  ready(api: EditorApi): void {
    this.store.setState({ api, doc: api.getDoc() });
  }

  /** The text changed. Cheap: called for every key. */
  changed(revision: number): void {
    this.loop.changed(revision);
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.read(), REST);
  }

  save(how: SaveHow = {}): Promise<boolean> {
    pendingField.commit();
    return this.loop.save(how);
  }

  flush(): Promise<void> {
    pendingField.commit();
    return this.loop.flush();
  }

  /** The shell is there again, perhaps a new one that does not know this window's story. */
  async reconnect(): Promise<void> {
    const known = await this.client.call('story.draft', { doc: this.handle, revision: this.revision, story: this.story() });
    if (!known.ok && known.error.code === 'not-found') await this.reattach();
    this.loop.retry();
  }

  /** Leaves the story: everything typed is on disk first. False when it is not, and then nothing was closed. */
  async close(): Promise<boolean> {
    await this.flush();
    if (this.loop.isUnsafe) return false;
    await this.client.call('story.close', { doc: this.handle });
    this.end();
    return true;
  }

  /** Stops listening and writing, without a word to the shell. */
  end(): void {
    clearTimeout(this.rest);
    this.loop.end();
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.leave);
    tabCopy.drop();
  }

  private get hasFile(): boolean {
    return this.store.getState().id !== null;
  }

  /** A headline and some text: then the file may have its name without asking. */
  private get hasName(): boolean {
    const { doc } = this.story();
    let headline = '';
    walk(doc, (node) => {
      if (node.type === 'headline') headline = textOf(node);
      return node.type !== 'body';
    });
    return headline.trim() !== '' && countedWords(doc) > 0;
  }

  private read(): void {
    const { api } = this.store.getState();
    if (api !== null) this.store.setState({ doc: api.getDoc() });
  }

  private async keepDraft(revision: number): Promise<Result<unknown>> {
    const story = this.story();
    const kept = await this.client.call('story.draft', { doc: this.handle, revision, story });
    if (!kept.ok) return kept;
    // A story without a file is found again after F5 by its handle, which only the tab remembers.
    if (this.hasFile) tabCopy.drop();
    else tabCopy.write({ id: null, doc: this.handle, revision, story, at: Date.now() });
    return kept;
  }

  private writeFile(revision: number, how: SaveHow): Promise<Result<Saved>> {
    return this.client.call('story.save', { doc: this.handle, revision, story: this.story(), ...how });
  }

  private afterSave({ id, name, notes }: Saved): void {
    const isNew = this.store.getState().id !== id;
    this.store.setState({ id, name, notes });
    if (isNew) renameTo({ name: 'story', id });
    if (!this.loop.isDirty) tabCopy.drop();
  }

  private async reattach(): Promise<void> {
    const { id } = this.store.getState();
    const again =
      id === null ? await this.client.call('story.create', { story: this.story() }) : await this.client.call('story.open', { id });
    if (again.ok) this.handle = again.value.doc;
  }

  /** The page may be gone with the next event: the words go where F5 finds them, and to the shell. */
  private keepInTab(): void {
    pendingField.commit();
    if (!this.loop.isDirty || this.opened.readOnly !== null) return;
    const { id } = this.store.getState();
    tabCopy.write({ id, doc: this.handle, revision: this.revision, story: this.story(), at: Date.now() });
    void this.loop.draft();
  }
}
