import { joinAdvice } from '../../checks/joinAdvice';
import { type Checked, type CheckOptions, runChecks } from '../../checks/runChecks';
import type { JsonNode } from '../../contract/json';
import { writeHtml } from '../../formats/html/writeHtml';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import { storyFile } from '../../story/storyFile';

/** What is wrong with a story or worth a look: what the checks of the house find, and what would not leave as it stands. Each problem once, in document order, those of the document first. Give `known` the same memory each time: blocks that did not change are then not looked at again. */
export function checksOf(doc: JsonNode, house: House = DEFAULT_HOUSE, options: CheckOptions = { now: null }): readonly Checked[] {
  const { problems } = writeHtml(storyFile(doc), {
    mode: 'page',
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    maxWidth: 1600,
    address: ({ file }) => file,
    stylesheet: '',
    house,
    declarations: house.file.declared,
  });
  return joinAdvice(runChecks(doc, house, options), problems, doc, house);
}
