import { isLine } from '../blocks/isLine';
import type { JsonValue } from '../contract/json';
import { metaField } from '../story/metadata';
import { hasText, walk } from '../story/walk';
import type { Finding, StoryCheck } from './check';
import { fieldLabel } from './fieldLabel';
import { idOf } from './fieldsOf';
import { perBlock, unitsOf } from './perBlock';

/** What other checks say when it is missing: they take the level of a required field. */
const ELSEWHERE = new Set(['headline', 'standfirst', 'section', 'alt', 'credit', 'attribution']);

/** Fields and metadata that the house asks for. A field of a block is asked for wherever the block stands; the published time not where the house gives it. */
export const required: StoryCheck = {
  scope: 'story',
  title: 'All that the house asks for',
  rules: { 'required.*': 'block' },
  run(doc, { house, metadata }) {
    const given = house.file.leaving.published ? 'published' : null;
    const asked = house.file.required.filter((key) => key !== given && !ELSEWHERE.has(key));
    if (asked.length === 0) return [];
    const missing = asked.filter((key) => metaField(key) !== undefined && isNothing(metadata[key]));
    const fields = asked.filter((key) => metaField(key) === undefined).join(' ');
    const inBlocks = fields === '' ? [] : unitsOf(doc).flatMap((unit) => emptyIn(unit, fields));
    return [...missing.map((key) => finding(key, '')), ...inBlocks];
  },
};

/** The empty lines of a block and of those inside it, of the fields that are asked for (their names, blank separated). */
const emptyIn = perBlock((unit, fields): readonly Finding[] => {
  const asked = new Set(fields.split(' '));
  const found: Finding[] = [];
  let block = '';
  walk(unit, (node) => {
    if (idOf(node) !== '') block = idOf(node);
    if (isLine(node) && asked.has(node.type) && !hasText(node)) found.push(finding(node.type, block));
    return !isLine(node);
  });
  return found;
});

function finding(key: string, block: string): Finding {
  return { rule: `required.${key}`, message: `The ${fieldLabel(key)} is missing.`, where: { block, field: key } };
}

function isNothing(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
