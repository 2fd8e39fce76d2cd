import type { Checked } from '../../checks/runChecks';
import type { MarginNote } from '../editor/EditorApi';
import type { LimitMark } from './limitsOf';

/** What stands in the trailing margin: the limits of a block, `108 / 70` and how much is over, and how many checks speak of it. */
export function limitNotes(limits: readonly LimitMark[], checks: readonly Checked[]): readonly MarginNote[] {
  const notes = new Map<string, { mark: MarginNote['mark']; lines: string[]; stops: number; warns: number }>();
  const noteOf = (block: string) => {
    const note = notes.get(block) ?? { mark: null, lines: [], stops: 0, warns: 0 };
    notes.set(block, note);
    return note;
  };
  for (const limit of limits) {
    const note = noteOf(limit.block);
    note.lines.push(...limitLines(limit));
    if (limit.isOver) note.mark = note.mark === 'block' ? 'block' : limit.level;
  }
  for (const { where, level, rule } of checks) {
    if (where.block === '' || rule.startsWith('limit.') || rule === 'declared.limit') continue;
    const note = noteOf(where.block);
    if (level === 'block') note.stops += 1;
    else note.warns += 1;
  }
  return [...notes].map(([block, { mark, lines, stops, warns }]) => ({
    block,
    mark: stops > 0 ? 'block' : (mark ?? (warns > 0 ? 'warn' : null)),
    lines: [...lines, ...(stops > 0 ? [`${stops} must fix`] : []), ...(warns > 0 ? [`${warns} to check`] : [])],
  }));
}

function limitLines({ label, count, most, unit, isOver }: LimitMark): readonly string[] {
  const numbers = `${count} / ${most}${unit === 'characters' ? '' : ` ${unit}`}`;
  return [label === '' ? numbers : `${label} ${numbers}`, ...(isOver ? [`${count - most} over`] : [])];
}
