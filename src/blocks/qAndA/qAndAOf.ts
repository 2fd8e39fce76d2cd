import type { JsonNode } from '../../contract/json';
import type { TurnLine } from '../block';

/** The marks that end a question, in the scripts that have their own. */
const ASKS = /[?？؟՞][”"’»」)\]]*\s*$/u;

/** Lines as questions and answers: a line that asks, or stood as a question or subhead, opens an item; what follows answers it. What comes before the first question answers an empty one. */
export function qAndAOf(lines: readonly TurnLine[]): JsonNode {
  const items: { readonly question: TurnLine | null; readonly answer: TurnLine[] }[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (asks(line)) items.push({ question: line, answer: [] });
    else if (last === undefined) items.push({ question: null, answer: [line] });
    else last.answer.push(line);
  }
  return { type: 'qAndA', attrs: { id: '' }, content: items.map(({ question, answer }) => itemOf(question, answer)) };
}

function asks({ part, content }: TurnLine): boolean {
  if (part === 'question' || part === 'heading') return true;
  return ASKS.test(content.map((piece) => piece.text ?? '').join(''));
}

function itemOf(question: TurnLine | null, answer: readonly TurnLine[]): JsonNode {
  const paragraphs = answer.map((line) => ({ type: 'paragraph', attrs: { id: line.id }, content: line.content }));
  return {
    type: 'qAndAItem',
    content: [
      { type: 'question', ...(question === null ? {} : { content: question.content }) },
      ...(paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph', attrs: { id: '' } }]),
    ],
  };
}
