import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Checked, readAhead } from '../../checks/runChecks';
import type { JsonNode } from '../../contract/json';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import { limitNotes } from '../canvas/limitNotes';
import { LimitMemory, limitsOf } from '../canvas/limitsOf';
import type { Galley } from '../state/Galley';
import { isKnown } from '../state/isKnown';
import type { StorySession } from '../state/StorySession';
import { whenIdle } from '../timing/whenIdle';
import { checksOf, StoryMemory } from './checksOf';

/** What the checks of a story say. */
export interface ChecksState {
  readonly checks: readonly Checked[];
  /** False until the checks have run once, and while they are switched off. */
  readonly isRead: boolean;
}

/** How long a composition may last before the marks are tried again, ms. */
const AFTER_COMPOSING = 300;
/** The longest that the checks wait for an idle moment, ms. */
const LATEST = 500;
/** The longest that they take of one, ms: a key that comes meanwhile waits for the rest of it. */
const AT_ONCE = 50;
/** The longest that the first run waits for the house of the story, ms. */
const HOUSE_WITHIN = 1500;

/** The checks of one open story: run when the hands rest and the window is idle, never for a key; only over blocks that changed. */
export class StoryChecks {
  readonly store: StoreApi<ChecksState>;
  private readonly galley: Galley;
  private readonly session: StorySession;
  private readonly known = new StoryMemory();
  private readonly limits = new LimitMemory();
  private waiting: (() => void) | null = null;

  constructor(galley: Galley, session: StorySession) {
    this.galley = galley;
    this.session = session;
    this.store = createStore<ChecksState>(() => ({ checks: [], isRead: false }));
  }

  /** Listens until the returned function is called. */
  start(): () => void {
    const { store, house } = this.session;
    let isHouseKnown = false;
    const begin = (): void => {
      isHouseKnown = true;
      this.later();
    };
    const timer = setTimeout(begin, HOUSE_WITHIN);
    const stops = [
      () => clearTimeout(timer),
      store.subscribe((now, before) => {
        if (isHouseKnown && (now.doc !== before.doc || now.api !== before.api)) this.later();
      }),
      house.store.subscribe(begin),
      this.galley.store.subscribe((now, before) => {
        if (now.settings.checks !== before.settings.checks) this.later();
      }),
    ];
    if (house.store.getState().house !== DEFAULT_HOUSE) begin();
    return () => {
      for (const stop of stops) stop();
      this.waiting?.();
    };
  }

  /** What the checks say of the text as it stands now, whatever they said last: for the gate. */
  now(): readonly Checked[] {
    if (!isKnown(this.session)) return [];
    return checksOf(this.session.story().doc, this.house, { now: new Date().toISOString(), known: this.known });
  }

  private get house(): House {
    return this.session.house.store.getState().house;
  }

  private get isOn(): boolean {
    return this.galley.store.getState().settings.checks !== false && isKnown(this.session);
  }

  /** Runs the checks in the next idle moment. */
  private later(): void {
    this.whenIdle(() => this.check());
  }

  /** One piece of the work in one idle moment; the piece before it, where it still waits, is given up. */
  private whenIdle(piece: () => void): void {
    this.waiting?.();
    this.waiting = whenIdle(() => {
      this.waiting = null;
      piece();
    }, LATEST);
  }

  /** In pieces, so that a key never waits for more than one of them; when the typing goes on, the rest is left to the next rest. */
  private check(): void {
    const { session, house } = this;
    const { doc, api } = session.store.getState();
    const { revision } = session;
    if (!this.isOn) {
      api?.setMarks([], []);
      this.store.setState({ checks: [], isRead: false });
      return;
    }
    const goOn = (piece: () => void): void => this.whenIdle(() => (session.revision === revision ? piece() : undefined));
    const options = { now: new Date().toISOString(), known: this.known };
    const finish = (): void => {
      const checks = checksOf(doc, house, options);
      goOn(() => {
        this.store.setState({ checks, isRead: true });
        goOn(() => this.draw(doc, house, checks));
      });
    };
    const read = (): void => {
      const begun = performance.now();
      const spent = (): number => performance.now() - begun;
      const isRead = readAhead(doc, house, { ...options, known: this.known.checks }, () => spent() < AT_ONCE);
      if (!isRead) goOn(read);
      else if (spent() < AT_ONCE / 2) finish();
      else goOn(finish);
    };
    read();
  }

  private draw(doc: JsonNode, house: House, checks: readonly Checked[]): void {
    const { api } = this.session.store.getState();
    // The text may have gone on since it was read: then the next rest draws.
    if (api === null || api.getDoc() !== doc) return;
    const limits = limitsOf(doc, house, this.limits);
    const oversets = limits.flatMap((limit) => limit.oversets);
    if (api.setMarks(limitNotes(limits, checks), oversets)) return;
    const timer = setTimeout(() => this.later(), AFTER_COMPOSING);
    this.waiting = () => clearTimeout(timer);
  }
}

const all = new WeakMap<StorySession, StoryChecks>();

/** The checks of an open story, one for each. */
export function checksFor(galley: Galley, session: StorySession): StoryChecks {
  const known = all.get(session) ?? new StoryChecks(galley, session);
  all.set(session, known);
  return known;
}
