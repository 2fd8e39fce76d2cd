import type { Block } from '../block';
import { headField } from '../headField';

/** The word or two above the headline that say what the story belongs to. Published as `p.kicker`. */
export const kicker: Block = headField('kicker', {
  label: 'Kicker',
  icon: 'type',
  marks: 'language italic',
  tag: 'p',
  readTags: ['p', 'div', 'span'],
});
