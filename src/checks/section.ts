import type { StoryCheck } from './check';
import { requiredLevel } from './requiredLevel';

/** A story in no section, or in one that the house does not have. */
export const section: StoryCheck = {
  scope: 'story',
  title: 'A section of the house',
  rules: { 'section.missing': 'warn', 'section.unknown': 'warn' },
  run(_doc, { house, metadata }) {
    const path = Array.isArray(metadata.section) ? metadata.section.map(String) : [];
    const where = { block: '', field: 'section' };
    if (path.length === 0)
      return [{ rule: 'section.missing', message: 'The story stands in no section.', where, ...requiredLevel(house, 'section') }];
    const { sections } = house.file;
    if (sections.length === 0 || sections.some((one) => one.join('\n') === path.join('\n'))) return [];
    return [{ rule: 'section.unknown', message: `The house has no section “${path.join(' > ')}”.`, where }];
  },
};
