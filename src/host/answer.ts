import type { ServerResponse } from 'node:http';
import { ANSWER_HEADERS } from '../contract/policy';

/** One answer over HTTP, before it is written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** A short answer in words, never kept. */
export function plain(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers }, body: `${words}\n` };
}

/** Writes an answer with the headers that all carry. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { ...ANSWER_HEADERS, ...answer.headers, 'Content-Length': body.byteLength });
  response.end(body);
}
