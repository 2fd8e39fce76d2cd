import { type LeavingDoc, leavingDoc } from '../../blocks/leavingDoc';
import { ok, type Result } from '../../contract/result';
import type { StoryFile } from '../../story/storyFile';
import type { FoundHouse } from '../houses/houses';
import { readStory, type StoryOnDisk, writeStory } from '../storyOnDisk';
import { checkStory } from './checkStory';
import { type GateAnswer, gateStory } from './gateStory';
import type { LeavingWhen } from './leavingWhen';

/** A story that is to be published: as it leaves, what the gate says, and how it is marked once its page has its place. */
export interface LeavingStory<H extends FoundHouse = FoundHouse> {
  readonly story: StoryFile;
  readonly pictures: StoryOnDisk['pictures'];
  readonly found: H;
  readonly gate: GateAnswer;
  /** Keys of the metadata that leaving changes; none where the same leaves once more. */
  readonly stamped: readonly string[];
  /** Writes the marks into the story file; what could not be kept, as sentences. Fails where that cannot be: the file is as it was. */
  mark(): Promise<Result<readonly string[]>>;
}

/** Opens a story file that is to be published and asks the gate about it, as it would leave. `home`: the data folder, where the version before is kept. Fails as readStory does, also where the story may not be saved. */
export async function openLeaving<H extends FoundHouse>(
  path: string,
  houseOf: (id: unknown) => Promise<H>,
  { at, zone }: LeavingWhen,
  home: string,
): Promise<Result<LeavingStory<H>>> {
  const opened = await readStory(path);
  if (!opened.ok) return opened;
  if (opened.value.problem !== null) return { ok: false, error: opened.value.problem };
  const { story, pictures, base } = opened.value;
  const found = await houseOf(story.doc.attrs?.house);
  const leaving = await leavingDoc(story.doc, { at, zone, datesFirst: found.house.file.leaving.published, overrides: [], by: '' });
  if (!leaving.ok) return leaving;
  const left = { ...story, doc: leaving.value.doc };
  const gate = gateStory(left, checkStory(left, found.house, new Date(at).toISOString()), 'publish');
  const stamped = Object.keys(leaving.value.stamps);
  const mark = async () => (stamped.length === 0 ? ok([]) : marked(opened.value.path, base, leaving.value, home));
  return ok({ story: left, pictures, found, gate, stamped, mark });
}

/** Reads the file once more, so that a batch holds no story open while its pages are put in place, and writes the marks where it is still the one that left. */
async function marked(path: string, base: string, { doc }: LeavingDoc, home: string): Promise<Result<readonly string[]>> {
  const now = await readStory(path);
  if (!now.ok) return now;
  // Another text than the one that left is not marked: writeStory refuses it by its base.
  const saved = await writeStory(path, { ...now.value.story, doc }, now.value.pictures, { base, home });
  return saved.ok ? ok(saved.value.notes) : saved;
}
