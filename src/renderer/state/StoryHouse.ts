import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';

/** What is known of a story's house. */
export interface StoryHouseState {
  /** The usual one until it has been asked for, and where the story's cannot be used. */
  readonly house: House;
  /** Why it is not the house that the story says, in a sentence; null where it is. */
  readonly problem: string | null;
}

/** The house of the open story: asked for again when the story says another, when a house is kept or taken away, and when the usual one changes. */
export class StoryHouse {
  readonly store: StoreApi<StoryHouseState> = createStore(() => ({ house: DEFAULT_HOUSE, problem: null }));
  private readonly client: Client;
  private readonly stops: readonly (() => void)[];
  private asked = '';
  private turn = 0;
  private answer: Promise<void> = Promise.resolve();

  /** `wanted`: the id that the story says, '' for the usual one; `subscribe` calls back when it may have changed. */
  constructor(client: Client, wanted: () => string, subscribe: (told: () => void) => () => void) {
    this.client = client;
    const again = (): void => this.begin(wanted());
    const follow = (): void => {
      if (wanted() !== this.asked) again();
    };
    this.stops = [subscribe(follow), client.on('house.changed', again), client.on('settings.changed', again)];
    again();
  }

  /** Stops asking. */
  end(): void {
    this.turn += 1;
    for (const stop of this.stops) stop();
  }

  /** The house `id`, once it is known: for who must not go by the one that the story had a moment ago. */
  async settled(id: string): Promise<House> {
    if (id !== this.asked) this.begin(id);
    await this.answer;
    return this.store.getState().house;
  }

  private begin(id: string): void {
    this.answer = this.ask(id);
  }

  private async ask(id: string): Promise<void> {
    this.turn += 1;
    this.asked = id;
    const { turn } = this;
    const found = await this.client.call('house.open', { id });
    if (turn !== this.turn || !found.ok) return;
    const opened = openHouse(found.value.file, `${found.value.id}.json`);
    if (opened.ok) this.store.setState({ house: opened.value, problem: found.value.problem });
    else this.store.setState({ house: DEFAULT_HOUSE, problem: opened.error.message });
  }
}
