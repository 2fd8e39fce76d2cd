import type { ElementContent, Properties, RootContent } from 'hast';
import { escapeAttribute, escapeText } from '../html/escapeHtml';

const VOID = new Set(['br', 'hr', 'img']);
const NAMES: { readonly [property: string]: string } = {
  className: 'class',
  ariaLabel: 'aria-label',
  dateTime: 'datetime',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  hrefLang: 'hreflang',
};

/** A sanitised tree as HTML. Only for trees out of sanitizeTree: it writes what it is given, escaped. */
export function hastToHtml(nodes: readonly (RootContent | ElementContent)[]): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'text') out += escapeText(node.value);
    else if (node.type === 'element') {
      const attrs = attributes(node.properties);
      if (node.tagName === 'span' && attrs === '') out += hastToHtml(node.children);
      else if (VOID.has(node.tagName)) out += `<${node.tagName}${attrs}>`;
      else out += `<${node.tagName}${attrs}>${hastToHtml(node.children)}</${node.tagName}>`;
    }
  }
  return out;
}

function attributes(properties: Properties): string {
  let out = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined || value === false) continue;
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
    out += ` ${attributeName(name)}="${escapeAttribute(text)}"`;
  }
  return out;
}

function attributeName(property: string): string {
  const known = Object.hasOwn(NAMES, property) ? NAMES[property] : undefined;
  return known ?? property;
}
