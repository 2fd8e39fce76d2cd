import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file of the built page. */
export interface RendererAsset {
  readonly file: string;
  /** Value of Content-Type. */
  readonly type: string;
  /** Its name carries a hash of its content: it may be kept for ever. */
  readonly immutable: boolean;
}

/** The built page by path: `/index.html`, `/assets/…`. The only files that a shell serves; there is nothing to escape from. */
export type RendererAssets = ReadonlyMap<string, RendererAsset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Lists the built page in `folder`. Links are not followed; files of a type that no page needs are left out. Rejects where the folder or its index.html is missing. */
export async function readRendererAssets(folder: string): Promise<RendererAssets> {
  const assets = new Map<string, RendererAsset>();
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = `${below}/${entry.name}`;
      const type = TYPES[extname(entry.name).toLowerCase()];
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() && type) assets.set(path, { file: join(folder, path), type, immutable: below.startsWith('/assets') });
    }
  };
  await walk('');
  if (!assets.has('/index.html')) throw new Error(`The page is not built: ${folder} has no index.html.`);
  return assets;
}

/** The asset behind the path of an address, decoded once; null for everything that is not in the list. `/` is the page. */
export function rendererAsset<A extends RendererAsset>(assets: ReadonlyMap<string, A>, pathname: string): A | null {
  try {
    return assets.get(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)) ?? null;
  } catch {
    return null;
  }
}

/** Reads an asset's bytes. */
export function readAsset(asset: RendererAsset): Promise<Uint8Array> {
  return readFile(asset.file);
}
