import type { Element } from 'hast';
import type { JsonNode, JsonValue } from '../../contract/json';
import type { ReadContext } from '../block';
import { hasClass, onlyElements, property } from '../hast';
import { FIELD_MARKS } from '../textMarks';
import { fromKebab } from './kebab';

/** A declared block in its plain form (publishPlain.ts); null for any other element, and where more than that stands in it. */
export function readPlain(element: Element, ctx: ReadContext): JsonNode | null {
  if (element.tagName !== 'section' || !hasClass(element, 'house-block')) return null;
  const content: JsonNode[] = [];
  const values: { [name: string]: JsonValue } = {};
  for (const child of onlyElements(element) ?? [element]) {
    const [name, value] = [nameIn(child, 'field'), nameIn(child, 'value')];
    const text = name === null ? null : readText(child, name, ctx);
    if (text !== null) content.push(text);
    else if (value !== null && !Object.hasOwn(values, value)) values[value] = readValue(child, ctx);
    else return null;
  }
  return { type: 'declared', attrs: { id: ctx.newId(), block: nameIn(element, 'house-block') ?? '', values }, content };
}

/** The name in a class such as `field-score`; '' for the bare class; null where it has neither. */
function nameIn(element: Element, kind: string): string | null {
  const classes = property(element, 'className').split(/\s+/);
  const named = classes.map((one) => new RegExp(`^${kind}-([a-z][a-z0-9-]{0,79})$`).exec(one)?.[1]).find((one) => one !== undefined);
  if (named !== undefined) return fromKebab(named).slice(0, 40);
  return classes.includes(kind) ? '' : null;
}

function readText(element: Element, name: string, ctx: ReadContext): JsonNode | null {
  if (element.tagName === 'p') return { type: 'declaredLine', attrs: { name }, content: ctx.inline(element, FIELD_MARKS) };
  if (element.tagName !== 'div') return null;
  const paragraphs = ctx.blocks(element);
  const whole = paragraphs.length > 0 && paragraphs.every((one) => one.type === 'paragraph');
  return whole ? { type: 'declaredText', attrs: { name }, content: paragraphs } : null;
}

function readValue(element: Element, ctx: ReadContext): JsonValue {
  if (hasClass(element, 'flag')) return true;
  const text = ctx.text(element);
  const number = Number(text);
  return hasClass(element, 'number') && text.trim() !== '' && Number.isFinite(number) ? number : text;
}
