/** Attributes of a published element, in the order they are written. `null`, `undefined` and `false` leave the attribute out; `true` writes it empty. */
export type HtmlAttrs = { readonly [name: string]: string | number | boolean | null | undefined };

/** A published element: plain data, no DOM. The writer refuses tags, attributes and addresses that are not on its list. */
export interface HtmlElement {
  readonly tag: string;
  readonly attrs?: HtmlAttrs;
  readonly children?: readonly Html[];
}

/** Published HTML as a tree: text (not yet escaped) or an element. */
export type Html = string | HtmlElement;

/** Shorthand for an element. */
export function el(tag: string, attrs?: HtmlAttrs, ...children: readonly Html[]): HtmlElement {
  return { tag, attrs, children };
}
