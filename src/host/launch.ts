import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Answer, plain } from './answer';
import type { HostServices } from './hostServices';

const MOST_BYTES = 1024;
const launchBody = z.strictObject({ code: z.string().min(16).max(128) });

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function codeIn(text: string): string | null {
  try {
    const parsed = launchBody.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.code : null;
  } catch {
    return null;
  }
}

/** Gives the token for a launch code, once. The caller has checked host and origin. */
export async function launch(request: IncomingMessage, { codes, token }: Pick<HostServices, 'codes' | 'token'>): Promise<Answer> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return plain(415, 'A launch is JSON.');
  const text = await bodyOf(request);
  if (text === null) return plain(413, 'A launch is short.', { Connection: 'close' });
  const code = codeIn(text);
  if (code === null) return plain(400, 'This is not a launch.');
  if (!codes.take(code)) return plain(403, 'This launch code has been used or is too old.');
  return { status: 200, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, body: JSON.stringify({ token }) };
}
