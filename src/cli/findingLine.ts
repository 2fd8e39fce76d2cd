import type { Checked } from '../desk/commands/gateStory';

/** A finding as a linter says it: `FILE:BLOCK:FIELD: LEVEL RULE: MESSAGE`, with its line break. */
export function findingLine(path: string, { where, level, rule, message }: Pick<Checked, 'where' | 'level' | 'rule' | 'message'>): string {
  return `${path}:${where.block}:${where.field ?? ''}: ${level} ${rule}: ${message}\n`;
}
