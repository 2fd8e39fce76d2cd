/** A name of a house file as a class: `matchResult` is `match-result`. */
export function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name behind a class: the way back of `toKebab`. */
export function fromKebab(written: string): string {
  return written.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
