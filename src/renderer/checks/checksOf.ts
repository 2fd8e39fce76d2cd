import { adviceOf } from '../../blocks/adviceOf';
import type { JsonNode } from '../../contract/json';
import { writeHtml } from '../../formats/html/writeHtml';
import type { Advice } from '../../story/advice';
import { storyFile } from '../../story/storyFile';

/** What is wrong with a story or worth a look: the advice of its blocks, and what would not leave as it stands. Each problem once, in document order, those of the document first. */
export function checksOf(doc: JsonNode): readonly Advice[] {
  const { problems } = writeHtml(storyFile(doc), {
    mode: 'page',
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    maxWidth: 1600,
    address: ({ file }) => file,
    stylesheet: '',
  });
  const seen = new Set<string>();
  return [...problems.filter((advice) => advice.where.block === ''), ...adviceOf(doc), ...problems].filter((advice) => {
    const key = `${advice.rule} ${advice.where.block} ${advice.where.field ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
