import type { FoundCredit } from '../readCredit';
import type { Finding, Piece, Target } from '../sheet';
import type { Line } from '../splitLines';

/** What a page without files leaves open of every picture. */
export const PICTURE_QUESTIONS = { kind: 'picture', text: 'No file, and alt text to write' } as const;

/** Where a credit was found. */
export interface CreditPlace {
  /** Offset in the raw line of the text that the credit was read from. */
  readonly offset: number;
  /** Where the span of the decision begins in the raw line. */
  readonly start: number;
  /** The decision of its caption; without one the credit opens a picture of its own. */
  readonly within: string | undefined;
}

/** The decision that splits a credit off its caption, or takes a line as one: its kind, words that are only a label, the name. */
export function creditFinding(line: Line, index: number, credit: FoundCredit, { offset, start, within }: CreditPlace): Finding {
  const at = (place: number) => offset + place;
  const end = line.raw.length;
  const name = line.raw.slice(at(credit.name.start), at(credit.name.end));
  const alone = within === undefined;
  const kind: Target = { kind: 'credit', creditKind: credit.kind, ...(alone ? { opens: true as const } : {}) };
  const asks = alone ? { question: PICTURE_QUESTIONS } : {};
  const { label } = credit;
  const pieces: readonly Piece[] =
    label === null
      ? [{ start, end, text: name, target: kind, as: 'credit', ...asks }]
      : [
          { start, end: at(label.start), text: '', target: kind, as: 'credit' },
          { start: at(label.start), end: at(label.end), target: { kind: 'drop' }, as: 'label' },
          // Where the label opens the line no word of the kind stands before it, and the name opens the picture.
          {
            start: at(label.end),
            end,
            text: name,
            target: at(label.start) > start ? { kind: 'credit', creditKind: '' } : kind,
            as: 'credit',
            ...asks,
          },
        ];
  const written = line.raw.slice(start, end).trim();
  return {
    id: `L${line.number}.credit`,
    rule: alone ? 'labelled-picture' : 'credit',
    index,
    start,
    end,
    pieces: pieces.filter((piece) => piece.end > piece.start),
    ...(alone ? {} : { within }),
    why: alone ? `“${written}” is the credit of a picture.` : `“${written}” at the end of a caption is a credit, split off.`,
  };
}
