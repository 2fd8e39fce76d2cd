import { type RendererAsset, readAsset, readRendererAssets } from '../desk/rendererAssets';

/** The built page by path, with its bytes. */
export type Page = ReadonlyMap<string, RendererAsset & { readonly bytes: Uint8Array }>;

/** Reads the whole page (a few MB) once: a build or an update under a running host must not mix two pages. Rejects where it is not built. */
export async function readPage(folder: string): Promise<Page> {
  const assets = await readRendererAssets(folder);
  return new Map(await Promise.all([...assets].map(async ([path, asset]) => [path, { ...asset, bytes: await readAsset(asset) }] as const)));
}
