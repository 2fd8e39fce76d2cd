import type { Block } from '../block';
import { headField } from '../headField';

/** The sentence or two that sum the story up below the headline. Published as `p.standfirst`. */
export const standfirst: Block = headField('standfirst', {
  label: 'Standfirst',
  icon: 'pilcrow',
  marks: 'language link bold italic',
  tag: 'p',
  readTags: ['p', 'div', 'h2'],
});
