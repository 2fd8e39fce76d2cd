import { CONTAINER_LIMITS } from './containerFormat';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** So few bytes become a few megabytes at most, whatever they say; JSON.parse does not recurse, and what is nested too deeply is refused later. */
const HARMLESS = 48 * 1024;

/**
 * Whether the JSON in these bytes may be parsed: how deep it nests and how many values it holds, counted before anything is built
 * (50 MB of brackets would become gigabytes of arrays). Says nothing about its grammar, and takes less than 48 KB as they are.
 */
export function jsonWithinCaps(bytes: Uint8Array): boolean {
  if (bytes.length < HARMLESS) return true;
  let depth = 0;
  let containers = 0;
  let values = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) values += 1;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      containers += 1;
      if (depth > CONTAINER_LIMITS.jsonDepth) return false;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return containers <= CONTAINER_LIMITS.jsonContainers && values <= CONTAINER_LIMITS.jsonValues;
}
