import type { JsonValue } from '../../contract/json';
import type { AttrSpec } from '../block';

/** Name of the DOM attribute that carries a node's or mark's attribute in the editor: `pictureWidth` is `data-picture-width`. */
export function dataName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The DOM form of one attribute: texts as they are, all else as JSON; nothing where it is the default. */
export function writeData(name: string, spec: AttrSpec, value: unknown): Record<string, string> {
  if (value === spec.default || value === undefined) return {};
  return { [dataName(name)]: typeof value === 'string' ? value : JSON.stringify(value) };
}

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
