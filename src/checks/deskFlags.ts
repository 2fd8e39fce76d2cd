import type { StoryCheck } from './check';

/** What the desk has set on the story: a legal question, a hold, sensitive matter, a sponsor. */
export const deskFlags: StoryCheck = {
  scope: 'story',
  title: 'Nothing held back by the desk',
  rules: { 'flag.legal': 'block', 'flag.held': 'block', 'flag.sensitive': 'warn', 'flag.sponsored': 'block' },
  titles: { 'flag.sensitive': 'Warnings for readers', 'flag.sponsored': 'Sponsors named' },
  run(_doc, { metadata }) {
    const isEmpty = (key: string) => String(metadata[key] ?? '').trim() === '';
    const says: readonly (readonly [said: boolean, rule: string, field: string, message: string])[] = [
      [metadata.legal === true, 'flag.legal', 'legal', 'The story waits for a legal opinion.'],
      [metadata.status === 'held', 'flag.held', 'status', 'The story is held.'],
      [
        metadata.sensitive === true && isEmpty('contentWarning'),
        'flag.sensitive',
        'contentWarning',
        'The story is sensitive and has no warning of its own. A general one stands above it.',
      ],
      [metadata.sponsored === true && isEmpty('sponsor'), 'flag.sponsored', 'sponsor', 'The story is sponsored and names no sponsor.'],
    ];
    return says.flatMap(([said, rule, field, message]) => (said ? [{ rule, message, where: { block: '', field } }] : []));
  },
};
