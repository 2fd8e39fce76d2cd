import type { StoryInstant } from '../story/instant';
import { METADATA } from '../story/metadata';
import type { StoryCheck } from './check';

/** Times whose zone nobody has confirmed: they leave as they were written, and machines do not read them. The rule bears the name that the export gives it. */
export const zones: StoryCheck = {
  scope: 'story',
  title: 'Times with their zone',
  rules: { 'export.zone-unconfirmed': 'block' },
  run(_doc, { metadata }) {
    return METADATA.filter(({ kind }) => kind === 'instant').flatMap(({ key, label }) => {
      const instant = (metadata[key] ?? null) as StoryInstant | null;
      if (instant === null || instant.confirmed) return [];
      const written = instant.written === '' ? '' : ` It leaves as written, “${instant.written}”, and no machine reads it.`;
      const message = `The zone of the ${label.toLowerCase()} time is not confirmed.${written}`;
      return [{ rule: 'export.zone-unconfirmed', message, where: { block: '', field: key } }];
    });
  },
};
