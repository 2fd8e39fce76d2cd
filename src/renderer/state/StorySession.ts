import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import type { JsonNode } from '../../contract/json';
import type { OpenedStory, Saved, StoryJson } from '../../contract/methods';
import type { Failure, Result } from '../../contract/result';
import { storyFile } from '../../story/storyFile';
import type { EditorApi } from '../editor/EditorApi';
import { renameTo } from '../routing/useRoute';
import { Alarm } from '../timing/Alarm';
import { hasNameInText } from './hasNameInText';
import { OutsideText } from './OutsideText';
import type { OpenedHere } from './openRoute';
import { pendingField } from './pendingField';
import { StoryHouse } from './StoryHouse';
import { type SaveHow, SaveLoop } from './saveLoop';
import type { SaveState } from './saveState';
import { TakenStory } from './TakenStory';
import { tabCopy } from './tabCopy';
import { WayBack } from './WayBack';

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
  /** Settles once the story that this window left without asking has been let go: until then it does not open another. */
  static left: Promise<void> = Promise.resolve();
  readonly store: StoreApi<SessionState>;
  /** The story as it was opened. */
  readonly opened: OpenedStory;
  /** The file of the story, as others change it. */
  readonly outside: OutsideText;
  /** Set once another window has the story. */
  taken: TakenStory | null = null;
  /** The publication's style for this story. */
  readonly house: StoryHouse;
  private readonly client: Client;
  private readonly loop: SaveLoop;
  private readonly back: WayBack;
  private handle: string;
  /** Names the bytes of the file on which the text of this window stands; null without a file. */
  private base: string | null;
  private readonly rest = new Alarm();
  private closed = false;
  private readonly leave = (event: Event): void => {
    if (event.type === 'pagehide' || document.hidden) this.keepInTab();
  };

  constructor(client: Client, { opened, dirty }: OpenedHere) {
    this.client = client;
    this.opened = opened;
    this.handle = opened.doc;
    this.base = opened.base;
    this.loop = new SaveLoop({
      draft: (revision) => this.keepDraft(revision),
      save: (revision, how) => this.writeFile(revision, how),
      mayAutosave: () => this.base !== null || hasNameInText(this.story().doc),
      onState: (save) => {
        if (save.kind === 'taken') this.taken ??= this.lost();
        this.store.setState({ save });
      },
      onSaved: (saved) => this.afterSave(saved),
      revision: opened.revision,
      savedAt: opened.savedAt,
      readOnly: opened.readOnly,
      dirty,
    });
    const { id, name, story } = opened;
    this.store = createStore<SessionState>(() => ({ save: this.loop.state, id, name, doc: story.doc, api: null, notes: [] }));
    const { getState, subscribe } = this.store;
    this.house = new StoryHouse(client, () => String(getState().doc.attrs?.house ?? ''), subscribe);
    this.outside = new OutsideText({
      client,
      loop: this.loop,
      doc: () => this.handle,
      name: () => this.store.getState().name,
      api: () => this.store.getState().api,
      onTaken: (base) => {
        this.base = base;
        this.read();
      },
    });
    this.back = new WayBack({
      client,
      loop: this.loop,
      outside: this.outside,
      isRead: opened.readOnly !== null,
      doc: () => this.doc,
      base: () => this.base,
      id: () => this.store.getState().id,
      story: () => this.story(),
      taken: () => this.taken,
      onHandle: (doc) => {
        this.handle = doc;
      },
    });
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.leave);
  }

  /** Handle of the working copy, for calls. */
  get doc(): string {
    return this.taken?.apart ?? this.handle;
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
    this.rest.set(REST, () => this.read());
  }

  save(how: SaveHow = {}): Promise<boolean> {
    pendingField.commit();
    return this.loop.save(how);
  }

  flush(): Promise<void> {
    pendingField.commit();
    return this.loop.flush();
  }

  /** Takes the story from the window that has it. Null (this window loads anew), or why not. */
  takeOver(): Promise<Failure | null> {
    return (this.taken ?? this.lost()).takeOver();
  }

  /** Opens here, to be read, the story that another window has. Null (this window loads anew), or why not. */
  readHere(): Promise<Failure | null> {
    return (this.taken ?? this.lost()).read();
  }

  /** Goes on with the text of this window as a file of its own, of that name. False where it is not on disk. */
  async saveApart(name: string): Promise<boolean> {
    if (this.taken === null || !(await this.taken.keep(this.revision)).ok) return false;
    return this.loop.save({ to: { name } });
  }

  /** The shell is there again, perhaps a new one that does not know this window's story. */
  async reconnect(): Promise<void> {
    await this.back.go();
    this.loop.retry();
  }

  /** Leaves the story: everything typed is on disk first. False when it is not, and then nothing was closed. */
  async close(): Promise<boolean> {
    await this.flush();
    if (this.loop.isUnsafe) return false;
    await this.letGo();
    this.end();
    return true;
  }

  /** Stops listening and writing, and lets go of the story. Last words that are nowhere yet (the browser's Back leads away without asking) go to their draft first. */
  end(): void {
    this.rest.clear();
    if (!this.closed) StorySession.left = this.letGo();
    this.loop.end();
    this.house.end();
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.leave);
  }

  /** The words stay in the tab where the shell did not take them. */
  private async letGo(): Promise<void> {
    this.closed = true;
    this.keepInTab();
    if (this.opened.readOnly !== null || (await this.loop.draft())) tabCopy.drop();
    await this.client.call('story.close', { doc: this.doc });
  }

  private read(): void {
    const { api } = this.store.getState();
    if (api !== null) this.store.setState({ doc: api.getDoc() });
  }

  private async keepDraft(revision: number): Promise<Result<unknown>> {
    if (this.back.ended !== null) await this.back.ended;
    if (this.taken !== null) return this.taken.keep(revision);
    const story = this.story();
    const kept = await this.client.call('story.draft', { doc: this.handle, revision, story });
    if (!kept.ok) return kept;
    // A story without a file is found again after F5 by its handle, which only the tab remembers.
    if (this.base !== null) tabCopy.drop();
    else tabCopy.write({ id: null, doc: this.handle, base: null, revision, story });
    return kept;
  }

  private async writeFile(revision: number, how: SaveHow): Promise<Result<Saved>> {
    if (this.back.ended !== null) await this.back.ended;
    return this.client.call('story.save', { doc: this.doc, revision, story: this.story(), ...how });
  }

  private lost(): TakenStory {
    const { client, loop, handle } = this;
    const { getState } = this.store;
    return new TakenStory({ client, loop, lost: handle, id: () => getState().id, name: () => getState().name, story: () => this.story() });
  }

  private afterSave({ id, name, notes, base }: Saved): void {
    this.base = base;
    if (this.taken !== null) this.handle = this.doc;
    this.taken = null;
    const isNew = this.store.getState().id !== id;
    this.store.setState({ id, name, notes });
    if (isNew) renameTo({ name: 'story', id });
    if (!this.loop.isDirty) tabCopy.drop();
  }

  /** The page may be gone with the next event: the words go where F5 finds them, and to the shell. */
  private keepInTab(): void {
    pendingField.commit();
    if (!this.loop.isDirty || this.opened.readOnly !== null) return;
    const { id } = this.store.getState();
    // Words that go on as a story of their own need the tab only until they are there.
    if (this.taken === null || this.loop.isUnsafe)
      tabCopy.write({ id, doc: this.doc, base: this.base, revision: this.revision, story: this.story() });
    void this.loop.draft();
  }
}
