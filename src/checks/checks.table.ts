import { addresses } from './addresses';
import { alsoReadTarget } from './alsoReadTarget';
import { blockAdvice } from './blockAdvice';
import { blockLanguage } from './blockLanguage';
import { blocksOfHouse } from './blocksOfHouse';
import type { Check } from './check';
import { creditTaken } from './creditTaken';
import { declaredBlock } from './declaredBlock';
import { deskFlags } from './deskFlags';
import { emptyBlocks } from './emptyBlocks';
import { headingOrder } from './headingOrder';
import { headlineCapitals } from './headlineCapitals';
import { headlineStop } from './headlineStop';
import { languageOfHouse } from './languageOfHouse';
import { limits } from './limits';
import { metadataLimits } from './metadataLimits';
import { noHeadline } from './noHeadline';
import { noStandfirst } from './noStandfirst';
import { notes } from './notes';
import { pictureRights } from './pictureRights';
import { pictureSize } from './pictureSize';
import { placeholders } from './placeholders';
import { quotesBalanced } from './quotesBalanced';
import { quotesMixed } from './quotesMixed';
import { quotesOfHouse } from './quotesOfHouse';
import { required } from './required';
import { section } from './section';
import { spaces } from './spaces';
import { strayCharacters } from './strayCharacters';
import { tags } from './tags';
import { timeOrder } from './timeOrder';
import { weekdays } from './weekdays';
import { wordRules } from './wordRules';
import { zones } from './zones';

/** Every check, one line each. Of one place, the first in the table speaks first. */
export const CHECKS: readonly Check[] = [
  zones,
  timeOrder,
  deskFlags,
  required,
  languageOfHouse,
  section,
  tags,
  metadataLimits,
  noHeadline,
  limits,
  declaredBlock,
  headlineCapitals,
  headlineStop,
  noStandfirst,
  blockAdvice,
  creditTaken,
  pictureSize,
  pictureRights,
  alsoReadTarget,
  addresses,
  headingOrder,
  emptyBlocks,
  blocksOfHouse,
  notes,
  placeholders,
  weekdays,
  quotesBalanced,
  quotesMixed,
  quotesOfHouse,
  blockLanguage,
  wordRules,
  spaces,
  strayCharacters,
];
