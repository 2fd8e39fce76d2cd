import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const templates = new URL('./templates/', import.meta.url);

/** Where the files of each kind go, below the root. */
export const KINDS = { block: 'src/blocks/__name__', format: 'src/formats/__name__', check: 'src/checks' };

/**
 * The forms of a name as templates want them, from any of them (`PressRelease`, `pressRelease`, `press-release`): in code, as a type,
 * in words, in kebab case. Null for what is no name: it needs two letters at least, a letter first, letters and digits only.
 */
export function namesOf(written) {
  const parts = written
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_ ]+/);
  if (!/^[a-z][a-z0-9]+$/.test(parts.join('')) || parts.some((part) => part === '')) return null;
  const Name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  const words = parts.join(' ');
  return {
    __name__: Name.charAt(0).toLowerCase() + Name.slice(1),
    __Name__: Name,
    __Label__: words.charAt(0).toUpperCase() + words.slice(1),
    __label__: words,
    __kebab__: parts.join('-'),
  };
}

function filled(text, names) {
  return text.replace(/__[A-Za-z]+__/g, (token) => names[token] ?? token);
}

/**
 * The files of a new block, format or check, path below the root by text.
 * @param {"block" | "format" | "check"} kind
 * @param {Record<string, string>} names
 */
export function newFiles(kind, names) {
  const folder = new URL(`${kind}/`, templates);
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  return new Map(
    found
      .sort()
      .map((file) => [
        filled(`${KINDS[kind]}/${file.replaceAll('\\', '/').replace(/\.txt$/, '')}`, names),
        filled(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'), names),
      ]),
  );
}

/**
 * `src/blocks/index.ts` with the two lines of a block more: its import among the sorted others, its name at the end of BLOCKS. Throws
 * where the list is not found.
 * @param {string} source
 * @param {{ __name__: string }} names
 * @returns {string}
 */
export function withBlock(source, { __name__: name }) {
  const lines = source.split('\n');
  const path = `./${name}/${name}`;
  const isImport = (line) => line.startsWith('import ');
  const after = lines.findIndex((line) => isImport(line) && (/from '([^']+)'/.exec(line)?.[1] ?? '').toLowerCase() > path.toLowerCase());
  const at = after < 0 ? lines.findLastIndex(isImport) + 1 : after;
  lines.splice(at, 0, `import { ${name} } from '${path}';`);
  const start = lines.findIndex((line) => line.startsWith('export const BLOCKS'));
  const end = lines.findIndex((line, index) => index > start && line === '];');
  if (start < 0 || end < 0) throw new Error('src/blocks/index.ts has no list BLOCKS that ends with “];” on a line of its own.');
  lines.splice(end, 0, `  ${name},`);
  return lines.join('\n');
}
