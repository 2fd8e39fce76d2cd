import { z } from 'zod';

/** How a story leaves as HTML. Same names as the command line. */
export const exportOptions = z.strictObject({
  mode: z.enum(['page', 'fragment']),
  /** `folder`: files beside the page; `inline`: data addresses; `url`: prefix + file name. */
  images: z.enum(['folder', 'inline', 'url']).default('folder'),
  imageUrl: z.string().max(2000).default(''),
  maxWidth: z.number().int().min(16).max(10000).default(1600),
  unresolved: z.enum(['title', 'drop']).default('title'),
  missingPicture: z.enum(['caption', 'drop']).default('caption'),
  rawHtml: z.enum(['clean', 'refuse']).default('clean'),
  /** Fragment only: also write headline, standfirst, byline and date. */
  header: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof exportOptions>;
