import { expect, it } from 'vitest';
import { stylesheetProblem } from './stylesheetProblem';

it.each([
  ['', null],
  ['p { color: red; content: "a" }', null],
  ['/* never url(x) or @import here */ p { margin: 0 }', null],
  ["p::before { content: 'it is /* no comment'; } q { color: red }", null],
  ['.curl { margin: 0 } .image-box { color: red } .src { top: 0 }', null],
  ['@media (min-width: 40em) { p { font: 1em/1.4 Georgia, serif } }', null],
  ['p { width: calc(100% - 2em); color: var(--ink) }', null],
  ['p { background: url(x.png) }', 'url()'],
  ['p { background: URL("x.png") }', 'url()'],
  ['p { background: u\\72l(x) }', 'url()'],
  ['p { background: \\75\\72\\6c(x) }', 'url()'],
  ['p { background: \\000075rl(x) }', 'url()'],
  ['p { background: u\\72\r\nl(x) }', 'url()'],
  ['p { background: ur\\6C (x) }', 'url()'],
  ['p { background: "/*" url(x) /* " */ }', 'url()'],
  ['p { content: "a\n; background: url(x) }', 'url()'],
  ["p { content: '\\'; /*'; background: url(x) /* */ }", 'url()'],
  ['@import "x.css";', '@import'],
  ['@\\69mport "x.css";', '@import'],
  ['@IMPORT/**/"x.css";', '@import'],
  ['/* a */@/**/import "x"; @import "y"', '@import'],
  ['p { background: image-set("a.png" 1x) }', 'image-set()'],
  ['p { background: -webkit-image-set(url(a) 1x) }', '-webkit-image-set()'],
  ['p { background: image("a.png") }', 'image()'],
  ['@font-face { src: src("a.woff2") }', 'src()'],
  ['p { width: expression(alert(1)) }', 'expression()'],
  ['p { behavior: none }', 'behavior'],
  ['p{-moz-binding:none}', '-moz-binding'],
  ['@namespace "x";', '@namespace'],
  ['p { color: red }</style><script>', '</style'],
  ['p { color: red }</STYLE >', '</STYLE'],
  ['<!-- p { color: red }', '<!--'],
  ['p { color: red } /* and on', 'a comment'],
  ['p { content: "and on', 'a text in quotes'],
  ['p { color: red } }', 'closes a brace'],
  ['p { color: red', 'never closed'],
])('%j: %s', (css, problem) => {
  if (problem === null) expect(stylesheetProblem(css)).toBeNull();
  else expect(stylesheetProblem(css)).toContain(problem);
});
