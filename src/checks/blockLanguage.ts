import type { JsonNode } from '../contract/json';
import type { BlockCheck, Finding } from './check';
import { fieldsOf } from './fieldsOf';
import { otherLanguage } from './languages/otherLanguage';
import { SCRIPTS, scriptsOf } from './scriptsOf';

/** Letters and marks below which a line says too little of its language. */
const FEWEST = 16;
/** Share of the letters from which a line is in another script: Latin names and abbreviations stand in texts of all scripts, not the other way round. */
const SHARE = { latin: 0.9, other: 0.6 };
/** Lines of names and sources, in whatever script those have. */
const NAMES = new Set(['byline', 'credit', 'attribution', 'tableCell', 'tableHeader', 'rawHtmlSource', 'footnote', 'alsoReadItem']);

/** Lines in another script than the language of the story is written in, or surely in another language of its script (of those in languages/functionWords.table.ts), their language not marked. */
export const blockLanguage: BlockCheck = {
  scope: 'block',
  title: 'Text in the language of the story',
  rules: { 'language.differs': 'warn' },
  run(block, { language }) {
    const own = scriptsOf(language);
    if (own.length === 0) return [];
    return fieldsOf(block).flatMap(({ block: id, field, at, node }): readonly Finding[] => {
      const what = NAMES.has(field) ? null : whatDiffers(unmarked(node), own, language);
      if (what === null) return [];
      const message = `A line ${what}, and the language of the story is “${language}”.`;
      return [{ rule: 'language.differs', message, where: { block: id, field, at } }];
    });
  },
};

/** What tells a line from the story's language: its script, else its small words; null for nothing. */
function whatDiffers(text: string, own: readonly string[], language: string): string | null {
  const script = otherScript(text, own);
  if (script !== null) return `stands in ${script} script`;
  const [only] = own;
  const name = only === undefined || own.length > 1 ? null : otherLanguage(text, language.split('-', 1)[0]?.toLowerCase() ?? '', only);
  return name === null ? null : `reads as ${name}`;
}

/** The text outside of words whose language is marked. */
function unmarked(node: JsonNode): string {
  return (node.content ?? [])
    .filter(({ marks }) => marks?.some(({ type, attrs }) => type === 'language' && attrs?.lang !== '') !== true)
    .map(({ text }) => text ?? '')
    .join('');
}

/** Name of the script that a text is in, where it is none of `own`; else null. */
function otherScript(text: string, own: readonly string[]): string | null {
  if (text.length < FEWEST) return null;
  // A text of ASCII is all Latin: most need no count.
  if (own.includes('Latn') && !/[^\p{ASCII}\u00a0-\u024f\u2000-\u206f]/u.test(text)) return null;
  const counts = SCRIPTS.map(({ code, name, letters }) => ({ code, name, count: text.match(letters)?.length ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const foreign = counts.filter(({ code }) => !own.includes(code)).sort((one, other) => other.count - one.count)[0];
  if (foreign === undefined || all < FEWEST) return null;
  return foreign.count / all > (foreign.code === 'Latn' ? SHARE.latin : SHARE.other) ? foreign.name : null;
}
