import type { Element, ElementContent, Root } from 'hast';
import { OWN_LINE } from './blockElements';
import { propertyText } from './hastProperty';
import { SANITIZE_SCHEMA } from './sanitizeSchema';
import { splitLines } from './splitLines';
import { wordItem } from './wordItem';
import { gatherWordLists } from './wordLists';

/** Elements that begin a line of their own (HTML, "Rendering", display: block) and that the sanitiser would take away from around their words, which would then run into those beside them. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ...'details summary fieldset legend form center nav search dialog listing xmp plaintext noframes'
    .split(' ')
    .map((name) => [name, 'div'] as const),
  ['menu', 'ul'],
  ['dir', 'ul'],
]);

type Kids = readonly ElementContent[];

/**
 * What word processors and web editors write, said in plain tags: bold and italic that are only a style become `strong` and `em`
 * (and Google's `b style="font-weight:normal"` goes), Word's list paragraphs become lists, their typed markers go, line breaks part
 * paragraphs, boxes that only group (`details`) become `div`. Elements for which `isKept` is true stay as they are. Runs before the sanitiser, which then
 * drops every style. Text is never dropped but for the typed markers, which are told to `onMarker`.
 */
export function tidyTree(
  tree: Root,
  onMarker: (marker: Element) => void = () => {},
  isKept: (element: Element) => boolean = () => false,
): Root {
  return { ...tree, children: tidyChildren(tree.children as ElementContent[], 'root', { inHeading: false, onMarker, isKept }) };
}

interface Place {
  readonly inHeading: boolean;
  readonly onMarker: (marker: Element) => void;
  readonly isKept: (element: Element) => boolean;
}

function tidyChildren(children: Kids, parent: string, place: Place): ElementContent[] {
  const tidy: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'element') tidy.push(...tidyElement(child, place));
    else tidy.push(child);
  }
  return splitLines(gatherWordLists(tidy), parent, place.isKept);
}

function tidyElement(element: Element, place: Place): ElementContent[] {
  if (place.isKept(element)) return [element];
  const style = propertyText(element.properties, 'style');
  if (style.includes('mso-list') && /mso-list:\s*Ignore/i.test(style)) {
    place.onMarker(element);
    return [];
  }
  const heading = place.inHeading || /^h[1-6]$/.test(element.tagName);
  const children = tidyChildren(element.children, element.tagName, { ...place, inHeading: heading });
  if (element.tagName === 'p' && isEmptyWordParagraph(element, children)) return [];
  const item = wordItem(element, children, place.onMarker);
  if (item !== null) return [item];
  const plain = { ...element, tagName: groupName(element.tagName, children), children };
  return style === '' || heading ? [plain] : styled(plain, style);
}

/** A group that only holds blocks may go from around them: they part lines by themselves. */
function groupName(tagName: string, children: Kids): string {
  const needed = children.some((child) => !saysNothing(child) && !(child.type === 'element' && isOwnLine(child.tagName)));
  return (needed || tagName === 'menu' || tagName === 'dir' ? GROUPS.get(tagName) : undefined) ?? tagName;
}

/** True of a block, and of what the sanitiser takes away with all its words. */
function isOwnLine(tagName: string): boolean {
  return OWN_LINE.has(tagName) || SANITIZE_SCHEMA.strip?.includes(tagName) === true;
}

/** Bold and italic said by a style, as tags; a tag whose style says the opposite is unwrapped. */
function styled(element: Element, style: string): ElementContent[] {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const plainWeight = weight === 'normal' || (weight !== '' && Number(weight) < 600);
  if (plainWeight && (element.tagName === 'b' || element.tagName === 'strong')) return element.children;
  if (slant === 'normal' && (element.tagName === 'i' || element.tagName === 'em')) return element.children;
  if (element.tagName !== 'span' && element.tagName !== 'font') return [element];
  let inside: ElementContent[] = [element];
  if (slant === 'italic' || slant === 'oblique') inside = [wrap('em', inside)];
  if (bold) inside = [wrap('strong', inside)];
  return inside;
}

function wrap(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function isEmptyWordParagraph(element: Element, children: Kids): boolean {
  return /^Mso/.test(propertyText(element.properties, 'className')) && children.every(saysNothing);
}

function saysNothing(node: ElementContent): boolean {
  if (node.type === 'text') return /^[\s\u00a0]*$/.test(node.value);
  return node.type !== 'element' || (node.tagName !== 'img' && node.children.every(saysNothing));
}
