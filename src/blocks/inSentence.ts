/** A label inside a sentence: `Fact box` is `fact box`, `Q and A` and `Also Read` stay names. */
export function inSentence(label: string): string {
  return /^.[a-z]+( [a-z\d]|$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
