import type { Rule } from '../sheet';
import { alsoRead } from './alsoRead';
import { bareByline } from './bareByline';
import { bareStamp } from './bareStamp';
import { breadcrumbTrail } from './breadcrumbTrail';
import { creditsLine } from './creditsLine';
import { datelinePrefix } from './datelinePrefix';
import { headline } from './headline';
import { kicker } from './kicker';
import { pageFurniture } from './pageFurniture';
import { pictures } from './pictures';
import { quotation } from './quotation';
import { repeatedTitle } from './repeatedTitle';
import { standfirst } from './standfirst';
import { subhead } from './subhead';

/** All rules in the order in which they look: a line that one has claimed is not offered to the next. */
export const RULES: readonly Rule[] = [
  pageFurniture,
  breadcrumbTrail,
  headline,
  repeatedTitle,
  kicker,
  alsoRead,
  creditsLine,
  bareStamp,
  bareByline,
  pictures,
  standfirst,
  datelinePrefix,
  quotation,
  subhead,
];
