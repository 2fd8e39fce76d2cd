import { leavingDoc } from '../../blocks/leavingDoc';
import type { Purpose } from '../../checks/gate';
import type { StoryJson } from '../../contract/methods';
import type { StoryInstant } from '../../story/instant';
import type { Leaving } from '../../story/leavingStamps';
import { zonePlace } from '../../story/zonePlace';
import type { CommandContext } from '../commands/command';
import type { StorySession } from '../state/StorySession';
import { userNameOf } from '../state/userName';
import { instantWords } from '../words/zoneWords';

/** The open story as it leaves. */
export interface DeskLeaving {
  /** What leaves. */
  readonly story: StoryJson;
  /** What for: the shell asks its own gate. */
  readonly purpose: Purpose;
  /** Metadata that leaving changes; none for a proof, and where the same leaves once more. */
  readonly stamps: { readonly [key: string]: unknown };
  /** Marks the open story: call it once it has left. What the user should know of it, as sentences with a blank before each; '' for nothing. */
  mark(): string;
}

/** The story of the window as it leaves now for `purpose`. */
export async function leavingNow(
  { galley }: Pick<CommandContext, 'galley'>,
  session: StorySession,
  purpose: Purpose,
  overrides: Leaving['overrides'] = [],
): Promise<DeskLeaving> {
  const story = session.story();
  // The house may have been chosen this very moment.
  const house = await session.house.settled(String(story.doc.attrs?.house ?? ''));
  const state = galley.store.getState();
  const { published: datesFirst } = house.file.leaving;
  const leaving = { at: Date.now(), zone: state.info?.zone ?? 'UTC', datesFirst, overrides, by: userNameOf(state) };
  const left = purpose === 'publish' ? await leavingDoc(story.doc, leaving) : null;
  if (left?.ok !== true) return { story, purpose, stamps: {}, mark: () => '' };
  const { doc, stamps } = left.value;
  const mark = (): string => {
    if (Object.keys(stamps).length === 0) return '';
    if (session.store.getState().api?.stamp(stamps) !== true) return ' It is read-only here and could not be marked as published.';
    return said(stamps);
  };
  return { story: { ...story, doc }, purpose, stamps, mark };
}

/** A moment with the place of its zone: `7 Mar 2026, 18:30:00 (India)`. */
export function momentInWords(instant: StoryInstant): string {
  return instant.zone === null ? instantWords(instant) : `${instantWords(instant)} (${zonePlace(instant.zone)})`;
}

function said({ sentSlug, published, updated }: DeskLeaving['stamps']): string {
  const sentences = [
    sentSlug === undefined || sentSlug === '' ? '' : ` The slug “${sentSlug}” is locked.`,
    published === undefined ? '' : ` Published: ${momentInWords(published as StoryInstant)}.`,
    updated === undefined ? '' : ` Updated: ${momentInWords(updated as StoryInstant)}.`,
  ];
  return sentences.join('');
}
