import { z } from 'zod';
import { decodeFrame, type Frame } from '../contract/frames';
import type { FromPage } from '../contract/wire';

const fromPage = z.union([
  z.strictObject({ hello: z.string().max(200), window: z.string().max(100).optional() }),
  z.strictObject({ id: z.number().int().min(0), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ id: z.number().int().min(0), launch: z.literal(true) }),
]);

/** Reads one message of a page, or of whoever pretends to be one; null where it is none. */
export function pageMessage(frame: Frame): FromPage | null {
  try {
    const parsed = fromPage.safeParse(decodeFrame(frame));
    return parsed.success ? (parsed.data as FromPage) : null;
  } catch {
    return null;
  }
}
