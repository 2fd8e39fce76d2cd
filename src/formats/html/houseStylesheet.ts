import base from '../../../resources/published.css?raw';
import { BLOCKS } from '../../blocks';

const parts = import.meta.glob<string>('../../blocks/*/*.css', { query: '?raw', import: 'default', eager: true });

/** The look of exported pages, as text for a `style` element: the base in resources/published.css, then each block's own `<name>.css` in the order of the index. Without comments. */
export const HOUSE_STYLESHEET: string = [base, ...BLOCKS.map(({ name }) => parts[`../../blocks/${name}/${name}.css`] ?? '')]
  .map((css) =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*\n+/g, '\n')
      .trim(),
  )
  .filter((css) => css !== '')
  .join('\n');
