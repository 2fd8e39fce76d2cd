import type { JsonValue } from '../../contract/json';
import { directionOf, isLanguageTag, readLanguageTag } from '../../story/language';
import { choiceAttr } from '../attributes';
import type { MarkSpec } from '../block';
import { property } from '../hast';

type Attrs = { readonly [key: string]: JsonValue };

/** Words in another language than their story: `lang` a BCP 47 tag ('' = the story's), `dir` only where the words run otherwise than their language does. Published as `span lang dir`, each only where it differs from the page. */
export const language: MarkSpec = {
  name: 'language',
  rank: 10,
  attrs: {
    lang: {
      default: '',
      problem: (value) => (value === '' || isLanguageTag(value) ? null : 'must be a language tag such as en-IN, hi or ar'),
    },
    dir: choiceAttr(['', 'ltr', 'rtl']),
  },
  editorTag: 'span',
  pasteTags: [{ tag: 'span[lang]' }, { tag: 'span[dir]' }],
  publish(attrs, ctx) {
    const lang = typeof attrs.lang === 'string' && attrs.lang !== '' ? attrs.lang : ctx.language;
    const dir = directionIn(attrs, lang);
    // Also where it is not what the language says: without it, the words would read back as running the usual way.
    const usual = dir === directionOf(ctx.language) && dir === directionOf(lang);
    const differs = { lang: lang === ctx.language ? null : lang, dir: usual ? null : dir };
    return differs.lang === null && differs.dir === null ? null : { tag: 'span', attrs: differs };
  },
  read(element) {
    const lang = readLanguageTag(property(element, 'lang')) ?? '';
    const written = property(element, 'dir').toLowerCase();
    const dir = written === 'ltr' || written === 'rtl' ? written : '';
    if (lang === '' && dir === '') return null;
    return { lang, dir: lang !== '' && dir === directionOf(lang) ? '' : dir };
  },
};

function directionIn(attrs: Attrs, lang: string): string {
  return attrs.dir === 'ltr' || attrs.dir === 'rtl' ? attrs.dir : directionOf(lang);
}
