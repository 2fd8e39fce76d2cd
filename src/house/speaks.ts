/** True where something said for `rule` (BCP 47, or `*`) holds for text in `language`: `en` holds for `en-IN`, `en-IN` not for `en`. */
export function speaks(rule: string, language: string): boolean {
  if (rule === '*') return true;
  const wanted = rule.toLowerCase();
  const given = language.toLowerCase();
  return given === wanted || given.startsWith(`${wanted}-`);
}

/** The entry of a table by language that fits best: the same tag, else a shorter one, else `*`; undefined for none. */
export function forLanguage<T>(table: { readonly [language: string]: T }, language: string): T | undefined {
  const fitting = Object.keys(table).filter((tag) => speaks(tag, language));
  const best = fitting.sort((one, other) => Number(one === '*') - Number(other === '*') || other.length - one.length)[0];
  return best === undefined ? undefined : table[best];
}
