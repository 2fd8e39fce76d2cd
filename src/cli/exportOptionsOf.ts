import type { ExportOptions } from '../contract/exportOptions';
import { fail, ok, type Result } from '../contract/result';
import type { Args } from './command';

/** Longest address before the names of pictures, in UTF-16 units: the contract's. */
const LONGEST_URL = 2000;

/** The export options that the arguments ask for, in the contract's own form (its test holds that; the contract's parser is not loaded for it). `args` has nothing but what their choices allow. Fails with `bad-input` naming the option. */
export function exportOptionsOf(args: Args): Result<ExportOptions> {
  const {
    mode = 'page',
    images = 'folder',
    unresolved = 'title',
    header,
    'max-width': width = '1600',
    'missing-picture': missingPicture = 'caption',
    'raw-html': rawHtml = 'clean',
  } = args.options;
  const url = typeof images === 'string' && images.startsWith('url=') ? images.slice(4) : '';
  if (images === 'url=')
    return fail('bad-input', '--images url= needs the address before the file names, such as --images url=https://cdn.example/pictures/.');
  if (url !== '' && !/^(https?:\/\/|\/|\.)[^\s"<>\\]*$/i.test(url))
    return fail('bad-input', `--images url=… needs an http or https address or a path; “${url}” is neither.`);
  if (!/^\d{2,5}$/.test(String(width)) || Number(width) < 16 || Number(width) > 10_000)
    return fail('bad-input', `--max-width is a number from 16 to 10000; “${String(width)}” is not.`);
  if (url.length > LONGEST_URL)
    return fail('bad-input', `--images url=… takes an address of at most ${LONGEST_URL} characters; this one has ${url.length}.`);
  return ok({
    mode: mode === 'fragment' ? 'fragment' : 'page',
    images: url !== '' ? 'url' : images === 'inline' ? 'inline' : 'folder',
    imageUrl: url,
    maxWidth: Number(width),
    unresolved: unresolved === 'drop' ? 'drop' : 'title',
    missingPicture: missingPicture === 'drop' ? 'drop' : 'caption',
    rawHtml: rawHtml === 'refuse' ? 'refuse' : 'clean',
    header: header === true,
  });
}
