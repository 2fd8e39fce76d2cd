import { HOUSE_STYLESHEET } from './houseStylesheet';
import type { PublishingHouse } from './publishingHouse';

const LANGUAGES: { readonly [script: string]: string } = {
  latin: ':root',
  devanagari: ':lang(hi), :lang(mr), :lang(ne), :lang(sa)',
  arabic: ':lang(ar), :lang(ur), :lang(fa)',
  malayalam: ':lang(ml)',
};

const made = new WeakMap<object, string>();

/**
 * The stylesheet of a house's pages: Galley's own with the classes of the house's profile, the house's fonts, then its own stylesheet (whose
 * classes are those of the page). It fetches nothing: openHouse has looked at it. Made once a house.
 */
export function pageStylesheet(house: PublishingHouse): string {
  const known = made.get(house.file);
  if (known !== undefined) return known;
  const { classPrefix } = house.file.html;
  const own = classPrefix === '' ? HOUSE_STYLESHEET : prefixed(HOUSE_STYLESHEET, classPrefix);
  const css = [own, ...fontRules(house.file.fonts), house.file.stylesheet.trim()].filter((part) => part !== '').join('\n');
  made.set(house.file, css);
  return css;
}

/** Class selectors with the prefix: only what stands before a brace is a selector. */
function prefixed(css: string, prefix: string): string {
  return css.replace(/[^{};]+(?=\{)/g, (selector) => selector.replace(/\.(?=[A-Za-z_-])/g, `.${prefix}`));
}

function fontRules(fonts: { readonly [script: string]: string }): readonly string[] {
  return Object.entries(fonts).map(
    ([script, family]) => `${LANGUAGES[script] ?? ':root'} {\n  --text: ${family};\n  --head: ${family};\n}`,
  );
}
