import type { Properties } from 'hast';

type Form = 'text' | 'words' | 'number' | 'flag';

/** The attributes that any reader here looks at, with their hast names. All others never enter a tree. Names and forms as in hast's property-information. */
const PROPERTIES: ReadonlyMap<string, readonly [name: string, form: Form]> = new Map([
  ['class', ['className', 'words']],
  ['rel', ['rel', 'words']],
  ['datetime', ['dateTime', 'text']],
  ['hreflang', ['hrefLang', 'text']],
  ['aria-label', ['ariaLabel', 'text']],
  ['aria-hidden', ['ariaHidden', 'text']],
  ['width', ['width', 'number']],
  ['height', ['height', 'number']],
  ['start', ['start', 'number']],
  ['value', ['value', 'number']],
  ['colspan', ['colSpan', 'number']],
  ['rowspan', ['rowSpan', 'number']],
  ['hidden', ['hidden', 'flag']],
  ...['href', 'src', 'alt', 'title', 'lang', 'dir', 'id', 'role', 'cite', 'scope', 'style', 'name', 'content', 'property', 'type'].map(
    (name): [string, readonly [string, Form]] => [name, [name, 'text']],
  ),
] as [string, readonly [string, Form]][]);

/** Sets an attribute on hast properties in hast's form (`class` is a list of words, `width` a number). `data-…` is kept; unknown names are not. */
export function hastProperty(properties: Properties, name: string, value: string, onlyNew = false): void {
  const known = PROPERTIES.get(name);
  if (known === undefined) {
    if (/^data-[a-z][a-z0-9-]*$/.test(name)) set(properties, camelCase(name), value, onlyNew);
    return;
  }
  const [property, form] = known;
  if (form === 'words') set(properties, property, value.split(/[\t\n\f\r ]+/).filter(Boolean), onlyNew);
  else if (form === 'number') set(properties, property, /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : value, onlyNew);
  else set(properties, property, form === 'flag' ? true : value, onlyNew);
}

function set(properties: Properties, name: string, value: Properties[string], onlyNew: boolean): void {
  if (!onlyNew || !Object.hasOwn(properties, name)) properties[name] = value;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

/** An attribute of a hast element as text; '' where it is absent. */
export function propertyText(properties: Properties, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : value === true ? '' : String(value);
}
