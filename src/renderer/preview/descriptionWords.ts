import { countOf } from '../words/countOf';

/** Characters that a search page shows of a description. */
export const DESCRIPTION = 155;

/** What the description in a search comes from, and how much of it is shown; '' where the story has neither of its own nor a standfirst. */
export function descriptionWords(own: string, standfirst: string): string {
  if (own !== '') return `The description has ${own.length} of ${DESCRIPTION} characters.`;
  if (standfirst === '') return '';
  return standfirst.length > DESCRIPTION
    ? `The description is the standfirst, cut at ${DESCRIPTION} of ${standfirst.length} characters.`
    : `The description is the standfirst, which fits: ${countOf(standfirst.length, 'character')} of ${DESCRIPTION}.`;
}
