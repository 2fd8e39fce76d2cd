import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startHost } from './startHost.fixture';
import { MOST_STRANGERS } from './strangers';
import { launchToken, openTab, originOfHost } from './testTab.fixture';

let started: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  started = await startHost();
});
afterAll(() => started.close());

/** A socket that is open and says nothing. */
function stranger(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${started.host.port}/socket`, { origin: originOfHost(started.host) });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

it('hundreds of silent strangers keep no tab out, and take no place of one that is there', async () => {
  const token = (await launchToken(started.host)).token ?? '';
  const early = await openTab(started.host, token);
  const strangers: WebSocket[] = [];
  for (let count = 0; count < 300; count += 1) strangers.push(await stranger());
  const late = await openTab(started.host, token);
  for (const tab of [early, late]) expect(await tab.call('library.list', {})).toMatchObject({ ok: true });
  const open = strangers.filter((socket) => socket.readyState === WebSocket.OPEN);
  expect(open.length).toBeLessThanOrEqual(MOST_STRANGERS);
  for (const socket of [...open, early.socket, late.socket]) socket.terminate();
});
