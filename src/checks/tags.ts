import type { StoryCheck } from './check';

/** Tags that are none of the house's. */
export const tags: StoryCheck = {
  scope: 'story',
  title: 'Tags of the house',
  rules: { 'tag.unknown': 'warn' },
  run(_doc, { house, metadata }) {
    if (house.file.tags.length === 0 || !Array.isArray(metadata.tags)) return [];
    const known = new Set(house.file.tags);
    return metadata.tags
      .map(String)
      .filter((tag) => !known.has(tag))
      .map((tag) => ({ rule: 'tag.unknown', message: `The house has no tag “${tag}”.`, where: { block: '', field: 'tags' } }));
  },
};
