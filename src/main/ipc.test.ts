import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from '../contract/bridge';
import { CARRIER_CASES } from '../contract/carrierCases';
import type { EventName } from '../contract/events';
import { fail, ok, type Result } from '../contract/result';
import { createDesk } from '../desk/createDesk';
import type { Desk } from '../desk/desk';
import { type CallEvent, type Carrier, serveCalls } from './ipc';

// Electron itself is not there in a plain Node; the carrier is handed over.
vi.mock('electron', () => ({ ipcMain: {}, app: {} }));

const page = { url: 'galley://app/index.html#/', processId: 4, routingId: 1 };
const sender = { id: 7, mainFrame: page };

interface Cloning extends Carrier {
  invoke(channel: string, frame: object | null, ...rest: unknown[]): Promise<Result<unknown>>;
}

/** What Electron's IPC does to a call: both directions pass a structured clone. */
function carrier(): Cloning {
  const entrances = new Map<string, Parameters<Carrier['handle']>[1]>();
  return {
    handle: (channel, entrance) => void entrances.set(channel, entrance),
    async invoke(channel, frame, ...rest) {
      const answer = await entrances.get(channel)?.({ senderFrame: frame, sender } as unknown as CallEvent, ...structuredClone(rest));
      return structuredClone(answer ?? fail('closed', 'no entrance'));
    },
  };
}

let home: string;
let desk: Desk;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'galley-ipc-'));
  const capabilities = {
    nativeMenus: true,
    nativeDialogs: true,
    revealFile: false,
    chooseLibrary: true,
    printToPdf: false,
    ownWindows: true,
  };
  desk = await createDesk({ home, root: join(home, 'stories'), version: '0.0.0-test', capabilities, zone: 'UTC' });
});
afterAll(async () => {
  await desk.close();
  await rm(home, { recursive: true, force: true });
});

describe('over Electron’s IPC, with a structured clone in place of Electron', () => {
  it.each(CARRIER_CASES.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    const ipc = carrier();
    serveCalls({ call: (name, input, window) => desk.dispatch(name, input, { window }), adopt: async () => ok(null) }, ipc);
    await one.run({
      call: (name, input) => ipc.invoke(CHANNELS.call, page, name, input),
      on: (name, listener) => desk.on(name as EventName, (payload) => listener(structuredClone(payload))),
    });
  });
});

describe('the sender', () => {
  const heard: unknown[] = [];
  const ipc = carrier();
  serveCalls({ call: async (...given) => ok(heard.push(given)), adopt: async (...given) => ok(heard.push(given)) }, ipc);
  const strangers: [string, object | null][] = [
    ['gone', null],
    ['a frame inside the page', { ...page, routingId: 2 }],
    ['a frame of another process', { ...page, processId: 5 }],
    ['on the web', { ...page, url: 'https://example.org/' }],
    ['of a like name', { ...page, url: 'galley://app.example.org/' }],
    ['of another host', { ...page, url: 'galley://preview/x' }],
    ['a file', { ...page, url: 'file:///galley://app/' }],
    ['blank', { ...page, url: 'about:blank' }],
  ];

  it.each(strangers)('%s is refused on every channel', async (_, frame) => {
    for (const channel of [CHANNELS.call, CHANNELS.adopt]) {
      expect(await ipc.invoke(channel, frame, '/etc/passwd', {})).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(heard).toEqual([]);
  });

  it('that is the page is heard under the name of its window', async () => {
    await ipc.invoke(CHANNELS.call, page, 'app.info', {});
    expect(heard).toEqual([['app.info', {}, 'window-7']]);
  });

  it('never sees what is thrown', async () => {
    const broken = carrier();
    const bug = async (): Promise<never> => {
      throw new Error('the desk did not open');
    };
    serveCalls({ call: bug, adopt: bug }, broken);
    expect(await broken.invoke(CHANNELS.call, page, 'app.info', {})).toEqual(fail('io', 'The call failed: the desk did not open'));
    expect(await broken.invoke(CHANNELS.adopt, page, 7)).toMatchObject({ error: { code: 'bad-input' } });
  });
});
