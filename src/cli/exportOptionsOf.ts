import { type ExportOptions, exportOptions } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import type { Args } from './command';

/** The export options that the arguments ask for, in the contract's own form. Fails with `bad-input` naming the option. */
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
  const parsed = exportOptions.safeParse({
    mode,
    images: url === '' ? images : 'url',
    imageUrl: url,
    maxWidth: Number(width),
    unresolved,
    missingPicture,
    rawHtml,
    header: header === true,
  });
  return parsed.success ? ok(parsed.data) : fail('bad-input', `The options do not fit: ${parsed.error.issues[0]?.message ?? 'unknown'}.`);
}
