import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationFolder } from '../applicationFolder';

/** Node has it and its types leave it to the browser's. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/** Pixels in memory, RGBA, eight bits each. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Kinds that can be decoded and encoded. */
export type CodedKind = 'jpg' | 'png' | 'webp';

const QUALITY = 84;

/** True where pictures of this kind can be cut and scaled. */
export function isCoded(kind: string): kind is CodedKind {
  return kind === 'jpg' || kind === 'png' || kind === 'webp';
}

/** The pixels of a picture, turned as its camera meant. Rejects where it cannot be decoded. The codecs are WebAssembly: the same bytes give the same pixels in every shell. */
export async function decodePixels(bytes: Uint8Array, kind: CodedKind): Promise<Pixels> {
  const copy = new Uint8Array(bytes).buffer;
  switch (kind) {
    case 'jpg': {
      const codec = await jpegDecoder();
      return codec(copy, { preserveOrientation: true });
    }
    case 'png': {
      const codec = await pngDecoder();
      return codec(copy);
    }
    case 'webp': {
      const codec = await webpDecoder();
      return codec(copy);
    }
  }
}

/** A picture out of pixels. `quality` 1 to 100 is for JPEG and WebP. */
export async function encodePixels(pixels: Pixels, kind: CodedKind, quality = QUALITY): Promise<Uint8Array> {
  switch (kind) {
    case 'jpg': {
      const codec = await jpegEncoder();
      return new Uint8Array(await codec(pixels as Parameters<typeof codec>[0], { quality }));
    }
    case 'png': {
      const codec = await pngEncoder();
      return new Uint8Array(await codec(pixels as Parameters<typeof codec>[0]));
    }
    case 'webp': {
      const codec = await webpEncoder();
      return new Uint8Array(await codec(pixels as Parameters<typeof codec>[0], { quality }));
    }
  }
}

/** Pixels scaled to a size, with Lanczos in linear light. */
export async function scalePixels(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  if (pixels.width === width && pixels.height === height) return pixels;
  const codec = await scaler();
  return codec(pixels as Parameters<typeof codec>[0], {
    width,
    height,
    method: 'lanczos3',
    fitMethod: 'stretch',
    premultiply: true,
    linearRGB: true,
  });
}

const jpegDecoder = once(async () => {
  const codec = await import('@jsquash/jpeg/decode.js');
  await start(codec.init, await wasm('jpeg/codec/dec/mozjpeg_dec.wasm'));
  return codec.default;
});
const jpegEncoder = once(async () => {
  const codec = await import('@jsquash/jpeg/encode.js');
  await start(codec.init, await wasm('jpeg/codec/enc/mozjpeg_enc.wasm'));
  return codec.default;
});
const pngDecoder = once(async () => {
  const codec = await import('@jsquash/png/decode.js');
  await start(codec.init, await wasm('png/codec/pkg/squoosh_png_bg.wasm'));
  return codec.default;
});
const pngEncoder = once(async () => {
  const codec = await import('@jsquash/png/encode.js');
  await start(codec.init, await wasm('png/codec/pkg/squoosh_png_bg.wasm'));
  return codec.default;
});
const webpDecoder = once(async () => {
  const codec = await import('@jsquash/webp/decode.js');
  await start(codec.init, await wasm('webp/codec/dec/webp_dec.wasm'));
  return codec.default;
});
const webpEncoder = once(async () => {
  const codec = await import('@jsquash/webp/encode.js');
  await start(codec.init, await wasm('webp/codec/enc/webp_enc_simd.wasm'));
  return codec.default;
});
const scaler = once(async () => {
  const codec = await import('@jsquash/resize');
  await start(codec.initResize, await wasm('resize/lib/resize/pkg/squoosh_resize_bg.wasm'));
  return codec.default;
});

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The packages declare less than they take: each `init` accepts a compiled module, so that nothing is fetched. */
async function start(init: unknown, module: object): Promise<void> {
  await (init as (module: object) => Promise<unknown>)(module);
}

/** A codec, from the built application (`out/wasm`) or from the installed packages. */
async function wasm(path: string): Promise<object> {
  const root = applicationFolder();
  const built = join(root, 'out', 'wasm', path.slice(path.lastIndexOf('/') + 1));
  const file = existsSync(built) ? built : join(root, 'node_modules', '@jsquash', path);
  return WebAssembly.compile(await readFile(file));
}
