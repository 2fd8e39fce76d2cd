import type { Rule } from '../sheet';
import { alsoRead } from './alsoRead';
import { bareByline } from './bareByline';
import { bareStamp } from './bareStamp';
import { breadcrumbTrail } from './breadcrumbTrail';
import { correctionNote } from './correctionNote';
import { creditsLine } from './creditsLine';
import { datelinePrefix } from './datelinePrefix';
import { deskNotes } from './deskNotes';
import { embargoLine } from './embargoLine';
import { footnote } from './footnote';
import { frontMatter } from './frontMatter';
import { headline } from './headline';
import { kicker } from './kicker';
import { labelledFields } from './labelledFields';
import { labelledPictures, loneCredits } from './labelledPictures';
import { listItems } from './listItems';
import { markdownBlocks } from './markdownBlocks';
import { nameAndTitle } from './nameAndTitle';
import { pageFurniture } from './pageFurniture';
import { pictures } from './pictures';
import { quotation } from './quotation';
import { repeatedTitle } from './repeatedTitle';
import { standfirst } from './standfirst';
import { subhead } from './subhead';
import { tagLine } from './tagLine';

/** All rules in the order in which they look: a line that one has claimed is not offered to the next. */
export const RULES: readonly Rule[] = [
  frontMatter,
  footnote,
  pageFurniture,
  deskNotes,
  embargoLine,
  tagLine,
  breadcrumbTrail,
  labelledFields,
  markdownBlocks,
  headline,
  repeatedTitle,
  kicker,
  listItems,
  alsoRead,
  creditsLine,
  nameAndTitle,
  bareStamp,
  bareByline,
  labelledPictures,
  pictures,
  loneCredits,
  standfirst,
  correctionNote,
  datelinePrefix,
  quotation,
  subhead,
];
