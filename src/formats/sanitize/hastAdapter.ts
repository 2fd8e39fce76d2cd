import type { Comment, Doctype, Element, ElementContent, Nodes, Parents, Properties, Root, RootContent, Text } from 'hast';
import { html as parse5Html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { hastProperty } from './hastProperty';

/** Thrown inside a parse when the input nests too deeply or has too many elements; `parseHtml` turns it into a Result. */
export class TooLarge extends Error {}

/** How deep and how large a parsed tree may be. Elements past the depth overflow recursive readers; misnested formatting multiplies elements. */
export interface TreeLimits {
  readonly depth: number;
  readonly nodes: number;
}

interface Grown {
  parent?: Parents | undefined;
  depth?: number;
  space?: parse5Html.NS;
}
type Child = RootContent & Grown;
type Parent = Parents & Grown;
type Hast = TreeAdapterTypeMap<Nodes, Parent, Child, Root & Grown, Root & Grown, Element & Grown, Comment, Text, Element & Grown, Doctype>;

/**
 * A parse5 tree adapter that grows a hast tree at once: no second tree, comments left out, only attributes of hastProperty.ts,
 * and caps that hold while it grows. One adapter serves one parse.
 */
export function hastAdapter(limits: TreeLimits): TreeAdapter<Hast> {
  let nodes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > limits.nodes) throw new TooLarge('too many elements');
  };
  const adopt = (parent: Parent, child: Child): void => {
    child.parent = parent;
    if (child.type !== 'element') return;
    child.depth = (parent.depth ?? 0) + 1;
    if (child.depth > limits.depth) throw new TooLarge('nested too deeply');
  };
  const append = (parent: Parent, child: Child): void => {
    if (child.type === 'comment') return;
    adopt(parent, child);
    (parent.children as Child[]).push(child);
  };
  const insertBefore = (parent: Parent, child: Child, before: Child): void => {
    if (child.type === 'comment') return;
    adopt(parent, child);
    const at = (parent.children as Child[]).lastIndexOf(before);
    (parent.children as Child[]).splice(at < 0 ? parent.children.length : at, 0, child);
  };
  const root = (): Root => ({ type: 'root', children: [] });
  return {
    ...READING,
    createDocument: root,
    createDocumentFragment: root,
    createElement: (tagName, space, attrs) => {
      count();
      const properties: Properties = {};
      for (const { name, value } of attrs) hastProperty(properties, name, value);
      const made: Element & Grown = { type: 'element', tagName, properties, children: [] };
      if (space !== parse5Html.NS.HTML) made.space = space;
      return made;
    },
    createCommentNode: (value) => ({ type: 'comment', value }),
    createTextNode: (value) => ({ type: 'text', value }),
    appendChild: append,
    insertBefore,
    insertText: (parent, value) => {
      const last = parent.children.at(-1);
      if (last?.type === 'text') last.value += value;
      else append(parent, textNode(value, count));
    },
    insertTextBefore: (parent, value, before) => {
      const previous = parent.children[(parent.children as Child[]).lastIndexOf(before) - 1];
      if (previous?.type === 'text') previous.value += value;
      else insertBefore(parent, textNode(value, count), before);
    },
    setTemplateContent: () => {},
    getTemplateContent: root,
  };
}

function textNode(value: string, count: () => void): Text {
  count();
  return { type: 'text', value };
}

/** The part of the adapter that keeps no state. */
const READING = {
  adoptAttributes: (to: Element, attrs: readonly Token.Attribute[]) => {
    for (const { name, value } of attrs) hastProperty(to.properties, name, value, true);
  },
  detachNode: (node: Child) => {
    const list = node.parent?.children as Child[] | undefined;
    const at = list?.lastIndexOf(node) ?? -1;
    if (at >= 0) list?.splice(at, 1);
    node.parent = undefined;
  },
  getAttrList: () => [],
  getChildNodes: (node: Parent) => node.children as Child[],
  getCommentNodeContent: (node: Comment) => node.value,
  getDocumentMode: () => parse5Html.DOCUMENT_MODE.NO_QUIRKS,
  getDocumentTypeNodeName: () => 'html',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getFirstChild: (node: Parent) => (node.children[0] as Child | undefined) ?? null,
  getNamespaceURI: (node: Element & Grown) => node.space ?? parse5Html.NS.HTML,
  getNodeSourceCodeLocation: () => null,
  getParentNode: (node: Nodes & Grown) => (node.parent as Parent | undefined) ?? null,
  getTagName: (node: Element) => node.tagName,
  getTextNodeContent: (node: Text) => node.value,
  isCommentNode: (node: Nodes): node is Comment => node.type === 'comment',
  isDocumentTypeNode: (node: Nodes): node is Doctype => node.type === 'doctype',
  isElementNode: (node: Nodes): node is Element => node.type === 'element',
  isTextNode: (node: Nodes): node is Text => node.type === 'text',
  setDocumentMode: () => {},
  setDocumentType: () => {},
  setNodeSourceCodeLocation: (node: Nodes, at: Token.ElementLocation | Token.Location | null) => {
    if (at === null || node.type !== 'element') return;
    const start = { line: at.startLine, column: at.startCol, offset: at.startOffset };
    node.position = { start, end: start };
  },
  updateNodeSourceCodeLocation: () => {},
};

/** The children of a node as elements and text: what a parsed body holds. */
export function contentOf(node: Parents): ElementContent[] {
  return node.children as ElementContent[];
}
