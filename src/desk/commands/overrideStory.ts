import { gate, isReason, logOf, overridesOf } from '../../checks/gate';
import type { Checked } from '../../checks/runChecks';
import { fail, ok, type Result } from '../../contract/result';
import { logWith } from '../../story/log';
import { LOG_TEXTS, type LogEntry } from '../../story/metadata';
import type { StoryFile } from '../../story/storyFile';

export type { LogEntry } from '../../story/metadata';

/** What somebody decides to publish in spite of. */
export interface AskedOverride {
  readonly rule: string;
  /** Only in that block ('' for the story as a whole); null: wherever the rule stands in the way. */
  readonly block: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** The story with a line in its log for each thing that is overridden, as its words stand now. Fails `bad-input` where nothing of the rule stands in the way, and for a reason or a name that says nothing. */
export function overrideStory(
  story: StoryFile,
  checked: readonly Checked[],
  asked: AskedOverride,
): Result<{ readonly story: StoryFile; readonly lines: readonly LogEntry[] }> {
  const { rule, block, reason, by, at } = asked;
  if (!isReason(reason) || reason.length > LOG_TEXTS.reason)
    return fail('bad-input', `A reason needs words, at most ${LOG_TEXTS.reason} characters; “${reason.slice(0, 80)}” is none.`);
  if (!isReason(by) || by.length > LOG_TEXTS.by)
    return fail(
      'bad-input',
      `A reason is given by somebody with a name of at most ${LOG_TEXTS.by} characters; “${by.slice(0, 80)}” is none.`,
    );
  const found = checked.filter((one) => one.level === 'block' && one.rule === rule && (block === null || one.where.block === block));
  if (found.length === 0) {
    const place = block === null ? '' : block === '' ? ' in the story’s details' : ` in the block “${block}”`;
    const rules = [...new Set(gate(story.doc, checked, 'publish').stops.map((one) => one.rule))].join(', ');
    return fail('bad-input', `Nothing of “${rule}” stands in the way${place}. ${rules === '' ? 'Nothing does.' : `What does: ${rules}.`}`);
  }
  const answer = gate(story.doc, found, 'publish', overridesOf(story.doc, found, reason, by));
  const lines = logOf(answer, { at, what: 'overridden' });
  const attrs = { ...story.doc.attrs, log: logWith(story.doc.attrs, lines) };
  return ok({ story: { ...story, doc: { ...story.doc, attrs } }, lines });
}
