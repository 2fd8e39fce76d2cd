import type { JsonNode } from '../contract/json';
import type { Finding, StoryCheck } from './check';
import { idOf } from './fieldsOf';
import { perBlock } from './perBlock';

/** Levels that a subhead may follow where nothing came before it: that of the headline, and in a box that of its title. */
const HEADLINE = 1;
const BOX_TITLE = 2;

/** Subheads that skip a level: who hears the page finds a gap in its outline. Boxes have an outline of their own. */
export const headingOrder: StoryCheck = {
  scope: 'story',
  title: 'Subheads in order',
  rules: { 'heading.skipped': 'warn' },
  run: (doc) => (doc.content ?? []).flatMap((part) => skippedIn(part, HEADLINE)),
};

const skippedInBox = perBlock((box) => skippedIn(box, BOX_TITLE));

function skippedIn(container: JsonNode, start: number): readonly Finding[] {
  const found: Finding[] = [];
  let last = start;
  for (const node of container.content ?? []) {
    if (node.type !== 'heading') {
      if (node.type !== 'paragraph') found.push(...skippedInBox(node));
      continue;
    }
    const level = Number(node.attrs?.level ?? 2);
    if (level > last + 1) found.push(skipped(idOf(node), level, last + 1));
    last = level;
  }
  return found;
}

function skipped(block: string, level: number, next: number): Finding {
  return {
    rule: 'heading.skipped',
    message: `A subhead of level ${level} stands where one of level ${next} comes next.`,
    where: { block, field: 'level' },
    fix: { label: `Make it level ${next}`, edits: [{ kind: 'attr', block, attr: 'level', value: next }] },
  };
}
