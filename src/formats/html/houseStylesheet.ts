import base from '../../../resources/published.css?raw';
import alsoRead from '../../blocks/alsoRead/alsoRead.css?raw';
import bulletList from '../../blocks/bulletList/bulletList.css?raw';
import byline from '../../blocks/byline/byline.css?raw';
import figure from '../../blocks/figure/figure.css?raw';
import heading from '../../blocks/heading/heading.css?raw';
import headline from '../../blocks/headline/headline.css?raw';
import kicker from '../../blocks/kicker/kicker.css?raw';
import orderedList from '../../blocks/orderedList/orderedList.css?raw';
import paragraph from '../../blocks/paragraph/paragraph.css?raw';
import quote from '../../blocks/quote/quote.css?raw';
import standfirst from '../../blocks/standfirst/standfirst.css?raw';

/** The look of exported pages, as text for a `style` element: the base in resources/published.css, then each block's own part in the order of the index. Without comments. */
export const HOUSE_STYLESHEET: string = [
  base,
  kicker,
  headline,
  standfirst,
  byline,
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  figure,
  alsoRead,
]
  .map((css) =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s*\n+/g, '\n')
      .trim(),
  )
  .join('\n');
