import type { MetaField } from './metadata';

/** The metadata of a story, one row each. Kept apart from its reader so that it can be read as a table. */
export const METADATA_TABLE: readonly MetaField[] = [
  { key: 'section', label: 'Section', group: 'publication', kind: 'path', default: [], leaves: true, hint: 'Outermost first.' },
  { key: 'tags', label: 'Tags', group: 'publication', kind: 'list', default: [], leaves: true },
  { key: 'slug', label: 'Slug', group: 'publication', kind: 'slug', default: '', leaves: true, hint: 'Empty: made from the headline.' },
  { key: 'language', label: 'Language', group: 'publication', kind: 'language', default: 'en', leaves: true },
  {
    key: 'direction', label: 'Direction', group: 'publication', kind: 'choice', default: 'auto', leaves: true,
    options: [{ value: 'auto', label: 'By language' }, { value: 'ltr', label: 'Left to right' }, { value: 'rtl', label: 'Right to left' }],
  },
  { key: 'dateline', label: 'Dateline', group: 'publication', kind: 'text', default: '', leaves: true, max: 120, hint: 'The place the story was filed from.' },
  { key: 'published', label: 'Published', group: 'timing', kind: 'instant', default: null, leaves: true },
  { key: 'updated', label: 'Updated', group: 'timing', kind: 'instant', default: null, leaves: true },
  { key: 'embargo', label: 'Embargo', group: 'timing', kind: 'instant', default: null, leaves: false },
  { key: 'seoTitle', label: 'SEO title', group: 'web', kind: 'text', default: '', leaves: true, max: 300 },
  { key: 'metaDescription', label: 'Description', group: 'web', kind: 'longText', default: '', leaves: true, max: 1000 },
  { key: 'socialTitle', label: 'Social title', group: 'web', kind: 'text', default: '', leaves: true, max: 300 },
  { key: 'socialPicture', label: 'Social picture', group: 'web', kind: 'picture', default: '', leaves: true },
  { key: 'canonical', label: 'Canonical address', group: 'web', kind: 'url', default: '', leaves: true },
  { key: 'webHeadline', label: 'Web headline', group: 'headlines', kind: 'text', default: '', leaves: true, max: 500 },
  { key: 'printHeadline', label: 'Print headline', group: 'headlines', kind: 'text', default: '', leaves: true, max: 500 },
  {
    key: 'status', label: 'Status', group: 'desk', kind: 'choice', default: 'draft', leaves: false,
    options: [{ value: 'draft', label: 'Draft' }, { value: 'subbing', label: 'Being subbed' }, { value: 'ready', label: 'Ready' }, { value: 'held', label: 'Held' }, { value: 'sent', label: 'Sent' }],
  },
  { key: 'targetLength', label: 'Target length', group: 'desk', kind: 'number', default: 0, leaves: false, hint: 'In words; 0 for none.' },
  { key: 'notes', label: 'Desk notes', group: 'desk', kind: 'longText', default: '', leaves: false, max: 20000 },
  { key: 'rights', label: 'Rights', group: 'rights', kind: 'longText', default: '', leaves: true, max: 2000 },
];
