import type { EventName, Events } from './events';
import type { Input, MethodName, Output } from './methods';
import type { Result } from './result';

/** Carries calls to a shell and events back: Electron IPC, one WebSocket, or a function in the same process. */
export interface Transport {
  /** Delivers one call. Resolves with a Result; never rejects for an expected failure (`closed` when the other side went away). Binary values (Uint8Array) pass as they are. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Listens to an event; returns the way to stop. */
  on(name: string, listener: (payload: unknown) => void): () => void;
}

/** Typed calls of the contract over any transport. */
export interface Client {
  call<N extends MethodName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}

/** Gives a transport the types of the contract. Inputs and outputs are checked on the shell's side. */
export function createClient(transport: Transport): Client {
  return {
    call: (name, input) => transport.call(name, input) as Promise<Result<never>>,
    on: (name, listener) => transport.on(name, listener as (payload: unknown) => void),
  };
}
