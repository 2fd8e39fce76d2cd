import { z } from 'zod';

z.config({ jitless: true });

/** One row of the contract: a parser for what comes in, a type for what goes out. */
export interface Method<P, I, O> {
  /** Parses what a caller passes (`I`) into what a handler receives (`P`: defaults filled in). */
  readonly input: z.ZodType<P, I>;
  /** Never set: it only carries the type of the output. */
  readonly output?: O;
}

/** A row whose answer is `O`. */
export function method<O>() {
  return <P, I>(input: z.ZodType<P, I>): Method<P, I, O> => ({ input });
}

/** The input of a call that needs none. */
export const none = z.strictObject({});
/** An opaque name that an earlier call gave out. */
export const handle = z.string().min(1).max(200);
