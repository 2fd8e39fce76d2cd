import { parseSync } from 'vite';

/** Only these are not in the parser's own list of static imports; walking a whole tree costs fifty times as much. */
const ELSEWHERE = /\bimport\s*\(|\brequire\b|\bcreateRequire\b|\bimport\.meta\b|\bgetBuiltinModule\b/;
/** `/// <reference types="x" />`, which the compiler follows as it does an import. */
const REFERENCE = /^\/\/\/\s*<reference\s+(types|path)=["'](.+?)["']/gm;

/**
 * Every module that a TypeScript source names, without doubles: import and export declarations (type-only ones too),
 * `import()`, `import('x').Type`, `import x = require()`, `require()` (by whatever name `createRequire` gave it), `require.resolve()`,
 * `import.meta.resolve()`, `process.getBuiltinModule()`, `new URL('./x', import.meta.url)`, references of three strokes, and the
 * patterns of `import.meta.glob()`, as they are written. Throws on a source that does not parse, and on an import
 * whose name is only known when it runs, as nobody could say which arrow that is.
 */
export function importsOf(file, source) {
  const parsed = parseSync(file, source);
  if (parsed.errors.length > 0) throw new Error(`${file} does not parse: ${parsed.errors[0].message}`);
  const { staticImports, staticExports } = parsed.module;
  const found = new Set(staticImports.map(({ moduleRequest }) => moduleRequest.value));
  for (const { entries } of staticExports) for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  for (const [, kind, name] of source.matchAll(REFERENCE)) found.add(kind === 'path' && !name.startsWith('.') ? `./${name}` : name);
  if (ELSEWHERE.test(source)) {
    const loaders = new Set(['require', 'createRequire']);
    visit(parsed.program, (node) => {
      if (node.type === 'VariableDeclarator' && calleeOf(node.init) === 'createRequire') loaders.add(node.id.name);
    });
    visit(parsed.program, (node) => {
      for (const name of namesIn(node, loaders, file)) found.add(name);
    });
  }
  return [...found];
}

const calleeOf = (node) => (node?.type === 'CallExpression' ? node.callee.name : undefined);

/** What a call or a type names; the plain files of `new URL` only where they are code, as a text beside the source is no import. */
function namesIn(node, loaders, file) {
  switch (node.type) {
    case 'ImportExpression':
      return [known(node.source, file)];
    case 'TSImportType':
      return [(node.source ?? node.argument)?.value ?? (node.source ?? node.argument)?.literal?.value].filter((name) => name !== undefined);
    case 'TSExternalModuleReference':
      return [node.expression.value];
    case 'NewExpression':
      return node.callee.name === 'URL' && isMeta(node.arguments[1], 'url') ? textsOf(node.arguments[0]).filter(isCode) : [];
    case 'CallExpression':
      return calledNames(node, loaders, file);
    default:
      return [];
  }
}

function calledNames({ callee, arguments: given }, loaders, file) {
  if (callee.name === 'createRequire') return [];
  if (loaders.has(callee.name)) return [known(given[0], file)];
  if (callee.type !== 'MemberExpression') return [];
  const { object, property } = callee;
  if (property.name === 'getBuiltinModule') return [known(given[0], file)];
  if (property.name === 'resolve' && (loaders.has(object.name) || isMetaItself(object))) return [known(given[0], file)];
  if (property.name !== 'glob' || !isMetaItself(object)) return [];
  const patterns = given[0]?.type === 'ArrayExpression' ? given[0].elements : [given[0]];
  return patterns.map((pattern) => known(pattern, file)).filter((pattern) => !pattern.startsWith('!'));
}

const isCode = (name) => /\.[cm]?[jt]sx?$/.test(name);
const isMetaItself = (node) => node?.type === 'MetaProperty';
const isMeta = (node, name) => node?.type === 'MemberExpression' && isMetaItself(node.object) && node.property.name === name;

/** The text of a string, or of a template without holes; nothing else. */
function textsOf(node) {
  if (typeof node?.value === 'string') return [node.value];
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? [node.quasis[0].value.cooked] : [];
}

function known(node, file) {
  const [text] = textsOf(node);
  if (text === undefined) throw new Error(`${file} imports something whose name is only known when it runs.`);
  return text;
}

function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) visit(child, see);
    return;
  }
  if (typeof node.type === 'string') see(node);
  for (const key of Object.keys(node)) if (key !== 'parent') visit(node[key], see);
}
