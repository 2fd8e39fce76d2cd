import type { JsonValue } from '../contract/json';
import { LOG_LINES, type LogEntry } from './metaField';

/** The lines of a story's log, oldest first. */
export function logLines(metadata: { readonly [key: string]: JsonValue } = {}): readonly LogEntry[] {
  return Array.isArray(metadata.log) ? (metadata.log as unknown as readonly LogEntry[]) : [];
}

/** The metadatum `log` with those lines behind its own; of more than it may hold, the latest. */
export function logWith(metadata: { readonly [key: string]: JsonValue } | undefined, entries: readonly LogEntry[]): JsonValue {
  return [...logLines(metadata), ...entries].slice(-LOG_LINES) as unknown as JsonValue;
}
