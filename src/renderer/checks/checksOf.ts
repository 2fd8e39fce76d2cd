import { joinAdvice } from '../../checks/joinAdvice';
import { Memory } from '../../checks/Memory';
import { unitsOf } from '../../checks/perBlock';
import { type Checked, CheckMemory, type CheckOptions, runChecks } from '../../checks/runChecks';
import type { JsonNode } from '../../contract/json';
import { pageProblems } from '../../formats/html/pageProblems';
import { DEFAULT_HOUSE } from '../../house/defaultHouse';
import type { House } from '../../house/house';
import type { Advice } from '../../story/advice';

/** What was found last time in each block, by the checks and by writing it. One a window and story. */
export class StoryMemory {
  readonly checks = new CheckMemory();
  readonly page = new Memory<readonly Advice[]>();
}

/** When, and what is known of the story from the last time. */
export interface StoryOptions extends Pick<CheckOptions, 'now'> {
  readonly known?: StoryMemory;
}

/** What is wrong with a story or worth a look: what the checks of the house find, and what would not leave as it stands. Each problem once, in document order, those of the document first. Give `known` the same memory each time: blocks that did not change are then not looked at again. */
export function checksOf(doc: JsonNode, house: House = DEFAULT_HOUSE, options: StoryOptions = { now: null }): readonly Checked[] {
  const { now, known = new StoryMemory() } = options;
  known.page.open(house, doc.attrs);
  const blocks = new Map(unitsOf(doc).map((unit, at) => [unit, at]));
  const same = known.page.known([...blocks.keys()]);
  const problems = pageProblems(doc, house, (block, read) => known.page.found(same[blocks.get(block) ?? -1] ?? block, read));
  return joinAdvice(runChecks(doc, house, { now, known: known.checks }), problems, doc, house);
}
