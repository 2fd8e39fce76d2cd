import { parseSync } from 'vite';

/** Only these are not in the parser's own list of static imports; walking a whole tree costs fifty times as much. */
const ELSEWHERE = /\bimport\s*\(|\brequire\b/;

/**
 * Every module that a TypeScript source names, without doubles: import and export declarations (type-only ones too),
 * `import()`, `import('x').Type`, `import x = require()` and `require()`. Throws on a source that does not parse.
 */
export function importsOf(file, source) {
  const parsed = parseSync(file, source);
  if (parsed.errors.length > 0) throw new Error(`${file} does not parse: ${parsed.errors[0].message}`);
  const { staticImports, staticExports } = parsed.module;
  const found = new Set(staticImports.map(({ moduleRequest }) => moduleRequest.value));
  for (const { entries } of staticExports) for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  if (ELSEWHERE.test(source)) {
    visit(parsed.program, (node) => {
      const name = sourceOf(node);
      if (typeof name === 'string') found.add(name);
    });
  }
  return [...found];
}

function sourceOf(node) {
  switch (node.type) {
    case 'ImportExpression':
      return node.source?.value;
    case 'TSImportType':
      return (node.source ?? node.argument)?.value ?? (node.source ?? node.argument)?.literal?.value;
    case 'TSExternalModuleReference':
      return node.expression.value;
    case 'CallExpression':
      return ['require', 'createRequire'].includes(node.callee.name) ? node.arguments[0]?.value : undefined;
    default:
      return undefined;
  }
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
