import { type Client, createClient } from '../contract/client';
import { createTransport } from './transport/createTransport';
import type { ShellTransport } from './transport/shellTransport';

/** What the page holds of its shell: typed calls, and the transport that carries them. */
export interface Shell {
  readonly client: Client;
  readonly transport: ShellTransport;
}

/** Connects the page with its shell. To be called once, before the address is read: the transport takes the launch code out of it. */
export function createShell(): Shell {
  const transport = createTransport();
  return { client: createClient(transport), transport };
}
