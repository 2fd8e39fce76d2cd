import { METADATA } from '../story/metadata';
import type { StoryCheck } from './check';
import { fieldLabel } from './fieldLabel';
import { excessWords, overLimit } from './overLimit';

/** Metadata of text within the limits of the house. */
export const metadataLimits: StoryCheck = {
  scope: 'story',
  title: 'Story details within their limits',
  rules: { 'limit.*': 'warn' },
  run(_doc, { house, language, metadata }) {
    return METADATA.flatMap(({ key }) => {
      const limit = house.limit(key);
      const text = metadata[key];
      const over = limit === null || typeof text !== 'string' ? null : overLimit(text, limit, language);
      if (limit === null || over === null) return [];
      const message = `The ${fieldLabel(key)} ${excessWords(over, limit)}`;
      return [{ rule: `limit.${key}`, message, where: { block: '', field: key, from: over.from } }];
    });
  },
};
