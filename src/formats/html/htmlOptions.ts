import type { PublishContext } from '../../blocks/block';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { PictureUse } from '../pictureUse';
import type { PublishingHouse } from './publishingHouse';

/** How a story leaves as HTML. */
export interface HtmlOptions {
  /** `page`: a whole document. `fragment`: the body for a CMS field. */
  readonly mode: 'page' | 'fragment';
  /** Fragment only: also write kicker, headline, standfirst, byline and times. */
  readonly header: boolean;
  readonly unresolved: 'title' | 'drop';
  readonly missingPicture: 'caption' | 'drop';
  /** Whether a raw HTML block may leave (cleaned), or is refused and listed. */
  readonly rawHtml: 'clean' | 'refuse';
  /** What cleans raw HTML: publishMarkup, or what `markupFor` gives. */
  readonly markup: PublishContext['markup'];
  /** Widest picture in pixels; wider ones are listed at this width. */
  readonly maxWidth: number;
  /** The address that a picture gets in the page: relative, http(s) or `data:image/…`. '' = the picture is not at hand (it is then listed as missing). */
  readonly address: (use: PictureUse) => string;
  /** CSS of the page, its own text in a `style` element; '' for none. */
  readonly stylesheet: string;
  /** The house: labels, dates, dateline and the HTML profile; left out: Galley's own. */
  readonly house?: PublishingHouse;
  /** Name of the publication, for JSON-LD's `publisher`; none where it is left out or empty. */
  readonly publication?: string;
  /** Blocks that the house declares; default: those of `house`. */
  readonly declarations?: readonly DeclaredBlock[];
}
