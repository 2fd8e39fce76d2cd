// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { emptyDoc } from '../../blocks/newStory';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import { countedIds } from '../../story/ids';
import { createAppStore } from '../state/appStore';
import type { Galley } from '../state/Galley';
import type { SessionState, StorySession } from '../state/StorySession';
import { GalleyContext } from '../state/useGalley';
import { SessionContext } from '../state/useSession';
import { Desk } from './Desk';

const { drawn, part } = vi.hoisted(() => {
  const counts = { menus: 0, panel: 0 };
  const counted = (name: keyof typeof counts) => (): null => {
    counts[name] += 1;
    return null;
  };
  return { drawn: counts, part: counted };
});

// The two costliest parts stand in for all of them: a part draws whenever what holds it does.
vi.mock('../bar/Menubar', () => ({ Menubar: part('menus') }));
vi.mock('../panel/StoryPanel', () => ({ StoryPanel: part('panel') }));
vi.mock('./Canvas', () => ({ Canvas: () => null }));

const doc = emptyDoc({}, countedIds());
let root: Root;
let galley: Galley;
let session: StorySession;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
  const nothing = (): (() => void) => () => {};
  galley = {
    store: createAppStore('open'),
    client: { call: async () => ({ ok: true, value: null }), on: nothing },
    transport: { onState: nothing },
  } as unknown as Galley;
  session = {
    store: createStore<SessionState>(() => ({ save: { kind: 'saved', at: 1 }, id: 's1', name: 'harbour', doc, api: null, notes: [] })),
    house: { store: createStore(() => ({ house: DEFAULT_HOUSE, problem: null })) },
    opened: { story: { doc }, readOnly: null, recovered: false },
    isDirty: false,
  } as unknown as StorySession;
  await act(async () =>
    root.render(
      <GalleyContext.Provider value={galley}>
        <SessionContext.Provider value={session}>
          <Desk />
        </SessionContext.Provider>
      </GalleyContext.Provider>,
    ),
  );
  Object.assign(drawn, { menus: 0, panel: 0 });
});
afterEach(() => act(async () => root.unmount()));

test('a notice draws neither the menus nor the panel anew', async () => {
  await act(async () => galley.store.setState({ toast: { id: 1, text: 'Four lines went below.' } }));
  await act(async () => galley.store.setState({ toast: null }));
  expect(drawn).toEqual({ menus: 0, panel: 0 });
});

test('nor do a changed text and where it is', async () => {
  await act(async () => session.store.setState({ save: { kind: 'waiting' } }));
  await act(async () => session.store.setState({ doc: { ...doc }, name: 'harbour-2', save: { kind: 'saving' } }));
  expect(document.body.textContent).toContain('harbour-2');
  expect(drawn).toEqual({ menus: 0, panel: 0 });
});

test('a panel that is shown does', async () => {
  await act(async () => galley.store.setState({ panelShown: false }));
  await act(async () => galley.store.setState({ panelShown: true }));
  expect(drawn.panel).toBe(1);
});
