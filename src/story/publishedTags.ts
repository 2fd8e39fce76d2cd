/** What an attribute may hold: words; a link (to an address, or to a place on the page); a picture's address; a whole number or a fraction; nothing at all. */
export type AttrKind = 'text' | 'link' | 'picture' | 'number' | 'flag';

type AttrKinds = { readonly [name: string]: AttrKind };

const EVERYWHERE: AttrKinds = {
  id: 'text',
  class: 'text',
  lang: 'text',
  dir: 'text',
  title: 'text',
  role: 'text',
  'aria-label': 'text',
  'aria-labelledby': 'text',
};

/**
 * The elements that may leave in a story, with the attributes that each may carry: the allow-list of the writer.
 * No scripts, styles, forms, frames, handlers, `style=` or `data-*`. The head of a page is written apart.
 */
export const PUBLISHED_TAGS: ReadonlyMap<string, AttrKinds> = new Map(
  Object.entries<AttrKinds>({
    article: {},
    header: {},
    section: {},
    aside: {},
    footer: {},
    div: { tabindex: 'number' },
    p: {},
    h1: {},
    h2: {},
    h3: {},
    h4: {},
    h5: {},
    h6: {},
    ul: {},
    ol: { start: 'number', reversed: 'flag' },
    li: { value: 'number' },
    dl: {},
    dt: {},
    dd: {},
    blockquote: { cite: 'link' },
    figure: {},
    figcaption: {},
    table: {},
    caption: {},
    thead: {},
    tbody: {},
    tr: {},
    th: { scope: 'text', colspan: 'number', rowspan: 'number' },
    td: { colspan: 'number', rowspan: 'number' },
    hr: {},
    br: {},
    img: { src: 'picture', alt: 'text', width: 'number', height: 'number', loading: 'text' },
    a: { href: 'link', rel: 'text', hreflang: 'text', target: 'text' },
    span: {},
    strong: {},
    em: {},
    b: {},
    i: {},
    s: {},
    sub: {},
    sup: {},
    abbr: {},
    cite: {},
    q: {},
    time: { datetime: 'text' },
  }).map(([tag, attrs]) => [tag, { ...EVERYWHERE, ...attrs }]),
);

/** Elements without an end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['img', 'br', 'hr']);
