import { applyFix } from '../../checks/applyFix';
import type { Checked } from '../../checks/runChecks';
import type { House } from '../../house/house';
import type { StoryFile } from '../../story/storyFile';
import { checkStory } from './checkStory';

/** Fixes that uncover others come to an end after this many rounds. */
const ROUNDS = 20;

/** A story with everything mended that a check can mend by itself, and what was mended. `takes` says which findings are wanted. The same story where nothing was. */
export function fixStory(
  story: StoryFile,
  house: House,
  now: string | null,
  takes: (finding: Checked) => boolean,
): { readonly story: StoryFile; readonly fixed: readonly Checked[] } {
  const fixed: Checked[] = [];
  let { doc } = story;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Offsets of one fix are wrong after another in the same block: each block has one fix a round.
    const touched = new Set<string>();
    const before = fixed.length;
    for (const finding of checkStory({ ...story, doc }, house, now)) {
      const blocks = finding.fix?.edits.map((edit) => (edit.kind === 'metadata' ? '' : edit.block)) ?? [];
      if (finding.fix === undefined || !takes(finding) || blocks.some((block) => touched.has(block))) continue;
      doc = applyFix(doc, finding.fix);
      for (const block of blocks) touched.add(block);
      fixed.push(finding);
    }
    if (fixed.length === before) break;
  }
  return { story: fixed.length === 0 ? story : { ...story, doc }, fixed };
}
