import { speaks } from '../house/speaks';
import type { StoryCheck } from './check';

/** A story in a language in which the house does not publish. */
export const languageOfHouse: StoryCheck = {
  scope: 'story',
  title: 'A language of the house',
  rules: { 'language.not-of-house': 'warn' },
  run(_doc, { house, language }) {
    const { languages } = house.file;
    if (languages.length === 0 || languages.some((tag) => speaks(tag, language))) return [];
    const message = `The house publishes in ${languages.join(', ')}; the story is in ${language}.`;
    return [{ rule: 'language.not-of-house', message, where: { block: '', field: 'language' } }];
  },
};
