import type { Element, ElementContent, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { SANITIZE_SCHEMA } from './sanitizeSchema';

/**
 * A tree of any origin with only what sanitizeSchema.ts lists: the one sanitiser, run in every shell before anything reads HTML.
 * Nothing that can run, load or be submitted is left; text of unknown elements stays.
 */
export function sanitizeTree(tree: Root | Element, schema: Schema = SANITIZE_SCHEMA): Root {
  const clean = sanitize(tree, schema);
  if (clean.type === 'root') return clean;
  return { type: 'root', children: clean.type === 'element' || clean.type === 'text' ? [clean as ElementContent] : [] };
}
