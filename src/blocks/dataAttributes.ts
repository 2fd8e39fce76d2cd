import type { AttrSpec } from './block';

/** Name of the DOM attribute that carries a node's or mark's attribute in the editor: `pictureWidth` is `data-picture-width`. */
export function dataName(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The DOM form of one attribute: texts as they are, all else as JSON; nothing where it is the default. */
export function writeData(name: string, spec: AttrSpec, value: unknown): Record<string, string> {
  if (value === spec.default || value === undefined) return {};
  return { [dataName(name)]: typeof value === 'string' ? value : JSON.stringify(value) };
}
