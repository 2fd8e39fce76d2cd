import type { Making } from '../made';
import { readNoteLine } from '../notes/liftNotes';
import type { Rule } from '../sheet';

const NONE: readonly Making[] = [];

/** The notes at the end of a text whose signs were found in it (notes/liftNotes.ts). They become the notes of the story. */
export const footnote: Rule = {
  name: 'footnote',
  find(sheet) {
    const made = sheet.lines.flatMap((line) => line.made?.makings ?? NONE);
    const lifted = new Set(made.filter(({ rule }) => rule === 'footnote').map(({ id }) => id));
    if (lifted.size === 0) return [];
    return sheet.lines.flatMap((line, index) => {
      const id = `L${line.number}.note`;
      const note = lifted.has(id) ? readNoteLine(line) : null;
      if (note === null) return [];
      const end = line.raw.length;
      return [
        {
          id,
          rule: 'footnote',
          index,
          start: 0,
          end,
          pieces: [
            { start: 0, end: note.start, target: { kind: 'drop' }, as: 'label' },
            { start: note.start, end, target: { kind: 'note', ref: note.ref }, as: 'footnote' },
          ],
          why: 'A note whose sign stands in the text.',
        },
      ];
    });
  },
};
