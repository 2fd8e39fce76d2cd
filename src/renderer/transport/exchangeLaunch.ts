import { LAUNCH_PATH } from '../../contract/wire';
import type { TabMemory } from './tabMemory';

/** What a socket transport stands on: the page's address, its launch code, its memory. */
export interface SocketPage {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly code: string | null;
  readonly memory: TabMemory;
  readonly fetch: typeof fetch;
  readonly WebSocket: typeof WebSocket;
}

/** Changes the launch code for the token, which stays in the tab's memory. `refused`: neither gives one. Never rejects. */
export async function exchangeLaunch({ origin, code, memory, fetch }: SocketPage): Promise<'token' | 'refused' | 'unreachable'> {
  if (code === null) return memory.token === null ? 'refused' : 'token';
  try {
    const answer = await fetch(origin + LAUNCH_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    // A used code in a tab that has its token already: its address was typed again.
    if (!answer.ok) return memory.token === null ? 'refused' : 'token';
    memory.token = ((await answer.json()) as { token: string }).token;
    return 'token';
  } catch {
    return 'unreachable';
  }
}
