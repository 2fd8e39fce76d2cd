import { metaField } from '../../story/metadata';

/** Forms of the look's chips for the states of a story. */
const FORMS: Readonly<Record<string, string>> = { draft: 'draft', subbing: 'subbed', ready: 'ready', held: 'held', sent: 'sent' };

/** A story's state as a chip: its form and its word. */
export function stateWords(status: string): { readonly form: string; readonly word: string } {
  const option = metaField('status')?.options?.find(({ value }) => value === status);
  return { form: FORMS[status] ?? 'draft', word: option?.label ?? status };
}
