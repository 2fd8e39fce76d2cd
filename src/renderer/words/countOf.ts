/** A number with its thing: `1 story`, `2 stories`, `1,204 words`. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
