import { Mark } from '@tiptap/core';
import type { DOMOutputSpec, ParseRule } from '@tiptap/pm/model';
import type { AttrTable, MarkSpec } from '../block';
import { readData } from './readData';
import { tiptapAttributes } from './tiptapAttributes';

/** The TipTap mark of a spec. Attributes stand as `data-*`; a link has no `href` in the editor, so that nothing can follow it. */
export function markFromSpec(spec: MarkSpec): Mark {
  const table = spec.attrs ?? {};
  return Mark.create({
    name: spec.name,
    ...(spec.inclusive === undefined ? {} : { inclusive: spec.inclusive }),
    ...(spec.excludes === undefined ? {} : { excludes: spec.excludes }),
    addAttributes: () => tiptapAttributes(`mark ${spec.name}`, table),
    parseHTML: () => parseRules(spec, table),
    renderHTML: ({ mark, HTMLAttributes }): DOMOutputSpec => [
      spec.editorTag,
      { ...(HTMLAttributes as Record<string, string>), ...shown(spec.name, mark.attrs), 'data-mark': spec.name, class: `mk-${spec.name}` },
      0,
    ],
  });
}

/** What the browser itself must know of a mark: language and direction of words; the address of a link, for the tooltip. */
function shown(name: string, attrs: { readonly [key: string]: unknown }): Record<string, string> {
  if (name === 'language') {
    const { lang, dir } = attrs;
    return { ...(lang === '' ? {} : { lang: String(lang) }), ...(dir === '' ? {} : { dir: String(dir) }) };
  }
  if (name === 'link') return { title: String(attrs.href) };
  if (name === 'contributor' && attrs.role === null) return { 'data-open': 'true' };
  return {};
}

function parseRules(spec: MarkSpec, table: AttrTable): ParseRule[] {
  const own: ParseRule = {
    tag: `[data-mark="${spec.name}"]`,
    priority: 60,
    getAttrs: (element) => attrsFrom(table, (name) => readData(name, table[name] ?? NONE, element)),
  };
  const pasted = (spec.pasteTags ?? []).map(({ tag }): ParseRule => ({ tag, getAttrs: (element) => fromForeign(spec, table, element) }));
  return [own, ...pasted];
}

const NONE = { default: null, problem: () => null };

function attrsFrom(table: AttrTable, read: (name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.keys(table).map((name) => [name, read(name)]));
}

/** Attributes of the same name in foreign HTML (`href`, `lang`, `dir`); false (not this mark) where one may not stand. */
function fromForeign(spec: MarkSpec, table: AttrTable, element: HTMLElement): Record<string, unknown> | false {
  if (element.id.startsWith('docs-internal-guid')) return false;
  const attrs = attrsFrom(table, (name) => element.getAttribute(name)?.trim() ?? table[name]?.default ?? null);
  const wrong = Object.entries(attrs).some(([name, value]) => table[name]?.problem(value) !== null);
  const says = Object.keys(table).length === 0 || Object.entries(attrs).some(([name, value]) => value !== table[name]?.default);
  return wrong || !says ? false : spec.name === 'contributor' ? false : attrs;
}
