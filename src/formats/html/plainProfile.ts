import type { HtmlProfile } from '../../contract/houseFile';

/** The profile of a house that says nothing of one: the defaults of contract/houseFile.ts (its test holds them together), without their reader. */
export const PLAIN_PROFILE: HtmlProfile = {
  classPrefix: '',
  headingOffset: 0,
  wrapper: '',
  wrapperClass: '',
  linkRel: '',
  linkTarget: '',
  figure: 'figure',
  dateInBody: false,
  bylineLabel: false,
  classes: {},
  rawHtml: 'clean',
};
