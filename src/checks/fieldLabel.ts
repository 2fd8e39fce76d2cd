import { blockOf, nodeOf } from '../blocks';
import { metaField } from '../story/metadata';

/** What a field, an attribute of words or a metadatum is called within a sentence: `headline`, `caption`, `alt text`, `SEO title`. */
export function fieldLabel(field: string): string {
  if (field === 'alt') return 'alt text';
  const label = blockOf(field)?.label ?? nodeOf(field)?.label ?? metaField(field)?.label ?? field;
  // Letters that stand for words keep their capitals.
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
