import type { JsonNode } from '../contract/json';
import type { BlockCheck } from './check';
import { idOf } from './fieldsOf';

/** Pixels that a picture needs for its place on the page. Source: resources/published.css and figure.css at 16 px to the rem. */
const NEEDED: { readonly [width: string]: number } = { inset: 288, column: 640, wide: 896, full: 1280 };

/** Pictures with too few pixels for their width on the page, cut as they are. */
export const pictureSize: BlockCheck = {
  scope: 'block',
  title: 'Pictures sharp enough',
  rules: { 'figure.low-resolution': 'warn' },
  blocks: ['figure'],
  run(block) {
    const pixels = shownPixels(block);
    const width = String(block.attrs?.width ?? 'column');
    const needed = NEEDED[width] ?? 0;
    if (pixels === 0 || pixels >= needed || !block.attrs?.picture) return [];
    const message = `A picture is ${pixels} pixels wide. Its place on the page takes ${needed}.`;
    return [{ rule: 'figure.low-resolution', message, where: { block: idOf(block), field: 'picture' } }];
  },
};

/** Width of what is shown of the picture; 0 where it is not known. */
function shownPixels({ attrs }: JsonNode): number {
  const whole = Number(attrs?.pictureWidth ?? 0);
  const crop = attrs?.crop as { readonly width?: unknown } | null | undefined;
  return typeof crop?.width === 'number' ? Math.round(whole * crop.width) : whole;
}
