import { WebSocket } from 'ws';
import type { Transport } from '../contract/client';
import { decodeFrame, encodeFrame } from '../contract/frames';
import type { Result } from '../contract/result';
import type { FromHost } from '../contract/wire';
import type { Host } from './createHost';

/** Origin of a host, as a browser names it. */
export function originOfHost(host: Host): string {
  return `http://127.0.0.1:${host.port}`;
}

/** Changes a launch address for the token, as the page does. */
export async function launchToken(host: Host, address = host.url()): Promise<{ status: number; token: string | null }> {
  const origin = originOfHost(host);
  const code = new URLSearchParams(new URL(address).hash.slice(1)).get('code');
  const headers = { 'Content-Type': 'application/json', Origin: origin };
  const answer = await fetch(`${origin}/launch`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const token = answer.ok ? ((await answer.json()) as { token: string }).token : null;
  return { status: answer.status, token };
}

/** One tab, as plain as it can be: it says hello and calls. */
export interface TestTab extends Transport {
  readonly socket: WebSocket;
  readonly window: string;
  readonly events: { readonly event: string; readonly payload: unknown }[];
  launch(): Promise<string>;
  closed: Promise<number>;
}

/** Opens a tab with a token. Rejects when the host closes it. */
export function openTab(host: Host, token: string, window?: string): Promise<TestTab> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { origin: originOfHost(host) });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const events: { event: string; payload: unknown }[] = [];
  const listeners = new Set<(message: { readonly event: string; readonly payload: unknown }) => void>();
  const on: Transport['on'] = (name, listener) => {
    const hear = (message: { readonly event: string; readonly payload: unknown }): void => {
      if (message.event === name) listener(message.payload);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  let last = 0;
  const ask = (message: object): Promise<Result<unknown>> => {
    last += 1;
    const id = last;
    socket.send(encodeFrame({ id, ...message }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  return new Promise((resolve, reject) => {
    void closed.then((code) => reject(new Error(`closed ${code}`)));
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ hello: token, ...(window && { window }) })));
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      const message = decodeFrame(isBinary ? data : data.toString('utf8')) as FromHost;
      if ('event' in message) {
        events.push(message);
        for (const hear of listeners) hear(message);
      } else if ('id' in message) waiting.get(message.id)?.(message.result);
      else {
        const launch = async (): Promise<string> => ((await ask({ launch: true })) as { value: { code: string } }).value.code;
        resolve({ socket, window: message.hello.window, events, closed, call: (name, input) => ask({ name, input }), on, launch });
      }
    });
  });
}
