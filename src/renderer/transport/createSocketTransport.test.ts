import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket, type WebSocket as Peer, WebSocketServer } from 'ws';
import { decodeFrame, encodeFrame } from '../../contract/frames';
import { createSocketTransport } from './createSocketTransport';
import type { SocketPage } from './exchangeLaunch';
import type { TransportState } from './shellTransport';
import { tabMemory } from './tabMemory';

const TOKEN = 'the-token';

/** A WebSocket server that knows one token and answers each call with what it heard. `silent`: it never answers. */
class EchoServer {
  readonly heard: unknown[] = [];
  silent = false;
  server: WebSocketServer;
  port = 0;
  constructor(port = 0) {
    this.server = this.#listen(port);
  }
  #listen(port: number): WebSocketServer {
    const server = new WebSocketServer({ host: '127.0.0.1', port, path: '/socket' });
    server.on('listening', () => {
      this.port = (server.address() as AddressInfo).port;
    });
    server.on('connection', (peer) =>
      peer.on('message', (data: Buffer, isBinary) => this.#hear(peer, decodeFrame(isBinary ? data : data.toString()))),
    );
    return server;
  }
  #hear(peer: Peer, message: unknown): void {
    this.heard.push(message);
    const { hello, id, ...rest } = message as { hello?: string; id?: number };
    if (hello !== undefined) {
      if (hello === TOKEN) peer.send(encodeFrame({ hello: { window: 'tab-1' } }));
      else peer.close(4401);
    } else if (!this.silent) peer.send(encodeFrame({ id, result: { ok: true, value: 'launch' in rest ? { code: 'fresh' } : rest } }));
  }
  tell(message: unknown): void {
    for (const peer of this.server.clients) peer.send(encodeFrame(message));
  }
  async ready(): Promise<this> {
    await expect.poll(() => this.port).toBeGreaterThan(0);
    return this;
  }
  async stop(): Promise<void> {
    for (const peer of this.server.clients) peer.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
  start(): void {
    this.server = this.#listen(this.port);
  }
}

let server: EchoServer;
let stored: Map<string, string>;
let launches: string[];
const open: { close(): void }[] = [];
beforeEach(async () => {
  server = await new EchoServer().ready();
  stored = new Map();
  launches = [];
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await server.stop();
});

const storage = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => void stored.set(key, text) };

function transport(over: Partial<SocketPage> = {}) {
  const page: SocketPage = {
    origin: `http://127.0.0.1:${server.port}`,
    code: 'good',
    memory: tabMemory(() => storage),
    fetch: async (_, init) => {
      launches.push(String(init?.body));
      return String(init?.body).includes('good') ? Response.json({ token: TOKEN }) : new Response('no', { status: 403 });
    },
    WebSocket: NodeWebSocket as unknown as typeof WebSocket,
    ...over,
  };
  const made = createSocketTransport(page);
  open.push(made);
  const states: TransportState[] = [];
  made.onState((state) => states.push(state));
  return { made, states };
}

describe('the first connection', () => {
  it('changes the code for the token, says hello and carries the call that waited', async () => {
    const { made, states } = transport();
    expect(await made.call('app.info', {})).toEqual({ ok: true, value: { name: 'app.info', input: {} } });
    expect(launches).toEqual(['{"code":"good"}']);
    expect(server.heard[0]).toEqual({ hello: TOKEN });
    expect(states).toEqual(['open']);
    expect(Object.fromEntries(stored)).toEqual({ 'galley.token': TOKEN, 'galley.window': 'tab-1' });
  });

  it('after F5 takes token and window from the tab’s memory', async () => {
    stored.set('galley.token', TOKEN).set('galley.window', 'tab-9');
    await transport({ code: null }).made.call('app.info', {});
    expect(launches).toEqual([]);
    expect(server.heard[0]).toEqual({ hello: TOKEN, window: 'tab-9' });
  });

  it('with a used code goes on with the token of the tab', async () => {
    stored.set('galley.token', TOKEN);
    expect(await transport({ code: 'used' }).made.call('app.info', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['no code and no token', null, null],
    ['a used code and no token', 'used', null],
    ['the token of another home', null, 'old'],
  ])('with %s is refused and stays so', async (_, code, token) => {
    if (token) stored.set('galley.token', token);
    const { made, states } = transport({ code });
    expect(await made.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'refused' } });
    made.retry();
    expect(states).toEqual(['refused']);
  });

  it('asks once for the code, however often it is told to try', async () => {
    const { made } = transport();
    made.retry();
    made.retry();
    await made.call('app.info', {});
    expect(launches).toHaveLength(1);
  });

  it('works where storage is forbidden', async () => {
    const forbidden = tabMemory(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(await transport({ memory: forbidden }).made.call('app.info', {})).toMatchObject({ ok: true });
  });
});

describe('calls', () => {
  it('carry bytes both ways', async () => {
    const { made } = transport();
    const input = { bytes: new Uint8Array([0, 255, 7]) };
    expect(await made.call('picture.add', input)).toEqual({ ok: true, value: { name: 'picture.add', input } });
  });

  it('find their own answers', async () => {
    const { made } = transport();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => made.call('n', at)));
    expect(answers.map((answer) => answer.ok && (answer.value as { input: number }).input)).toEqual(
      Array.from({ length: 50 }, (_, at) => at),
    );
  });

  it('too large or endless fail without being sent', async () => {
    const { made } = transport();
    const endless: unknown[] = [];
    endless.push(endless);
    expect(await made.call('picture.add', { bytes: new Uint8Array(81 * 1024 * 1024) })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(await made.call('settings.set', endless)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await made.call('app.info', {})).toMatchObject({ ok: true });
  });
});

describe('a lost host', () => {
  it('ends calls as closed, and goes on by itself when the host is back', async () => {
    const { made, states } = transport();
    await made.call('app.info', {});
    server.silent = true;
    const waiting = made.call('story.save', {});
    await expect.poll(() => server.heard.length).toBe(3);
    await server.stop();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(await made.call('app.info', {})).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(states).toEqual(['open', 'lost']);
    server.silent = false;
    server.start();
    await expect.poll(() => states, { timeout: 5_000 }).toEqual(['open', 'lost', 'open']);
    expect(await made.call('app.info', {})).toMatchObject({ ok: true });
    expect(server.heard.filter((message) => JSON.stringify(message).includes('hello')).at(-1)).toEqual({ hello: TOKEN, window: 'tab-1' });
  });

  it('with another token says so instead of trying for ever', async () => {
    const { made, states } = transport();
    await made.call('app.info', {});
    stored.set('galley.token', 'old');
    for (const peer of server.server.clients) peer.terminate();
    await expect.poll(() => states, { timeout: 5_000 }).toEqual(['open', 'lost', 'refused']);
  });
});

describe('events', () => {
  it('reach those who listen, until they stop; one that throws keeps nobody from hearing', async () => {
    const errors: unknown[] = [];
    const { made } = transport();
    globalThis.reportError = (error: unknown) => void errors.push(error);
    const heard: unknown[] = [];
    made.on('library.changed', () => {
      throw new Error('a bug');
    });
    const stop = made.on('library.changed', (payload) => heard.push(payload));
    await made.call('app.info', {});
    server.tell({ event: 'library.changed', payload: { a: 1 } });
    server.tell({ event: 'toString', payload: {} });
    await made.call('app.info', {});
    stop();
    server.tell({ event: 'library.changed', payload: { a: 2 } });
    await made.call('app.info', {});
    expect(heard).toEqual([{ a: 1 }]);
    expect(errors).toHaveLength(2);
  });
});

describe('launchUrl', () => {
  it('asks the host for a code and points to the route', async () => {
    const { made } = transport();
    await made.call('app.info', {});
    const answer = await made.launchUrl('/story/ä 1');
    expect(answer).toEqual({ ok: true, value: `http://127.0.0.1:${server.port}/#code=fresh&to=%2Fstory%2F%C3%A4+1` });
    expect(server.heard.at(-1)).toEqual({ id: 2, launch: true });
  });
});
