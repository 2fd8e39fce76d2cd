import type { ExportOptions } from '../../contract/exportOptions';

/** The options that a window exports with until the user chooses others. */
export const DEFAULT_EXPORT: ExportOptions = {
  mode: 'page',
  images: 'folder',
  imageUrl: '',
  maxWidth: 1600,
  unresolved: 'title',
  missingPicture: 'caption',
  rawHtml: 'clean',
  header: false,
};
