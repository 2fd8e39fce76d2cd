import type { Block } from '../block';
import { headField } from '../headField';

/** The headline. Published as the one `h1` of the page. */
export const headline: Block = headField('headline', {
  label: 'Headline',
  icon: 'heading',
  marks: 'language italic',
  tag: 'h1',
  readTags: ['h1'],
  spokenName: 'Headline, required',
});
