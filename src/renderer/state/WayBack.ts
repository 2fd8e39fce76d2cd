import type { Client } from '../../contract/client';
import type { StoryJson } from '../../contract/methods';
import type { OutsideText } from './OutsideText';
import { sameText } from './sameText';
import type { SaveLoop } from './saveLoop';
import { keepUnsaved, type TakenStory } from './TakenStory';

/** What it needs of the open story. */
export interface WayBackHere {
  readonly client: Client;
  readonly loop: SaveLoop;
  readonly outside: OutsideText;
  /** True: the window only looks at the story, and keeps nobody from writing it. */
  readonly isRead: boolean;
  /** Handle of the working copy. */
  doc(): string;
  /** Names the bytes of the file on which the text stands; null without a file. */
  base(): string | null;
  /** Id of the file; null while there is none. */
  id(): string | null;
  story(): StoryJson;
  taken(): TakenStory | null;
  /** The shell knows the story by another handle from now on. */
  onHandle(doc: string): void;
}

/** How an open story finds back to a shell that was away, perhaps a new one that does not know it. */
export class WayBack {
  private readonly here: WayBackHere;
  private under: Promise<void> | null = null;

  constructor(here: WayBackHere) {
    this.here = here;
  }

  /** Ends when the way under way is gone; null where there is none. What would write waits for it: the handle may be another one then. */
  get ended(): Promise<void> | null {
    return this.under;
  }

  /** Goes it, after one that is under way. */
  async go(): Promise<void> {
    while (this.under !== null) await this.under;
    this.under = this.find().finally(() => {
      this.under = null;
    });
    await this.under;
  }

  private async find(): Promise<void> {
    const { client, loop, outside, doc, story, id, taken } = this.here;
    const lost = taken();
    // A window that has lost the story asks only for the one of its own words.
    if (lost !== null && lost.apart === null) return;
    const known = await client.call('story.draft', { doc: doc(), revision: loop.currentRevision, story: story() });
    if (known.ok || (known.error.code !== 'not-found' && known.error.code !== 'refused')) return;
    if (lost !== null) lost.apart = null;
    // The window that has the file may be one that is being closed: opening waits for that.
    else if (known.error.code === 'not-found' || id() !== null) await this.openAgain();
    else outside.takenOver();
  }

  private async openAgain(): Promise<void> {
    const { client, outside, isRead, id, base, story, onHandle } = this.here;
    const file = id();
    const shown = base();
    const again =
      file === null
        ? await client.call('story.create', { story: story() })
        : await client.call('story.open', { id: file, ...(isRead ? { look: true } : {}), ...(shown === null ? {} : { shown }) });
    if (!again.ok) return;
    if (again.value.isElsewhere && !isRead) return outside.takenOver();
    // Words in the draft of the file that this window does not show.
    if (again.value.recovered && !sameText(again.value.story, story())) await keepUnsaved(client, again.value);
    onHandle(again.value.doc);
    if (again.value.base !== shown) await outside.changed('changed');
  }
}
