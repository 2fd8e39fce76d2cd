/** Commits what is being written into a field of the panel. */
type Commit = () => void;

let pending: Commit | null = null;

/** The field that is being visited and holds words that the story does not have yet. A field commits once a visit; a save or a closing window ends the visit early. */
export const pendingField = {
  hold(commit: Commit): void {
    pending = commit;
  },
  /** The visit is over; only the field that holds may say so. */
  release(commit: Commit): void {
    if (pending === commit) pending = null;
  },
  commit(): void {
    const held = pending;
    pending = null;
    held?.();
  },
};
