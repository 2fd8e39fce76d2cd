import type { JsonValue } from '../../contract/json';
import type { AttrSpec } from '../block';
import { dataName } from '../dataAttributes';

/** The attribute back from the DOM. What is absent, no JSON, or may not stand there becomes the default: the DOM may be pasted. */
export function readData(name: string, spec: AttrSpec, element: HTMLElement): JsonValue {
  const written = element.getAttribute(dataName(name));
  if (written === null) return spec.default;
  // A text attribute is tried to the letter first: `12` may be a label.
  for (const value of typeof spec.default === 'string' ? [written] : [parse(written), written]) {
    if (value !== undefined && spec.problem(value) === null) return value;
  }
  return spec.default;
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
