import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { electronName } from './electron.mjs';

const installed = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/**
 * Gets the Electron binary that package-lock.json names (npm itself runs no install scripts here) and unpacks it where
 * the package keeps it. Name, size and source are printed before a byte is asked for; the sum is checked against the
 * package's own list. A source that is silent for `silence` milliseconds is given up. Answers undefined, or why there is none.
 */
export async function fetchElectron({ folder = installed, mirror = process.env.ELECTRON_MIRROR, silence = 20_000 } = {}) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const sum = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))[name];
  if (sum === undefined) return `there is no Electron for ${process.platform} ${process.arch}`;
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  const url = new URL(`v${version}/${name}`, base.endsWith('/') ? base : `${base}/`);
  const work = mkdtempSync(join(folder, '..', '.electron-'));
  try {
    const zip = join(work, name);
    await download(url, zip, name, silence);
    if ((await sha256(zip)) !== sum) return `${name} from ${url.host} is not the file that the package names`;
    await unpack(zip, work, folder);
    return undefined;
  } catch (error) {
    return `${name} could not be had from ${url.host} (${error.name === 'AbortError' ? 'no answer' : (error.cause?.code ?? error.message)})`;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function download(url, file, name, silence) {
  const abort = new AbortController();
  let late = setTimeout(() => abort.abort(), silence);
  const heard = () => {
    clearTimeout(late);
    late = setTimeout(() => abort.abort(), silence);
  };
  process.stderr.write(`Looking for ${name} at ${url.host} ...\n`);
  try {
    const head = await fetch(url, { method: 'HEAD', signal: abort.signal });
    if (!head.ok) throw new Error(`${head.status} ${head.statusText}`);
    const size = Number(head.headers.get('content-length'));
    process.stderr.write(`Downloading ${name}, ${(size / 1e6).toFixed(0)} MB, from ${url.href}\n`);
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}`);
    await pipeline(Readable.fromWeb(response.body), progress(size, heard), createWriteStream(file), { signal: abort.signal });
  } finally {
    clearTimeout(late);
  }
}

function progress(size, heard) {
  let done = 0;
  let said = 0;
  return new Transform({
    transform(chunk, _encoding, next) {
      heard();
      done += chunk.length;
      if (done - said >= size / 10) {
        said = done;
        process.stderr.write(`  ${(done / 1e6).toFixed(0)} of ${(size / 1e6).toFixed(0)} MB\n`);
      }
      next(null, chunk);
    },
  });
}

async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function unpack(zip, work, folder) {
  const { extract } = await import('@electron-internal/extract-zip');
  const part = join(work, 'dist');
  mkdirSync(part);
  await extract(zip, { dir: part });
  if (!existsSync(join(part, electronName))) throw new Error(`no ${electronName} inside`);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  renameSync(part, join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), electronName);
}
