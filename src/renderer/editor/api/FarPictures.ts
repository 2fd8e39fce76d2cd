/** Fetches a picture that waits until it comes near the window. Resolves when it can be drawn; true where it had not been there. */
export type LoadPicture = () => Promise<boolean>;

/** So many are fetched at a time: each is decoded and made smaller by the shell. */
const AT_ONCE = 4;

/** The pictures of one sheet. On screen each is fetched when it comes near the window; paper wants them all. */
export class FarPictures {
  private readonly loads = new Set<LoadPicture>();

  /** Keeps one for as long as it is on the sheet; returns the way to forget it. */
  add(load: LoadPicture): () => void {
    this.loads.add(load);
    return () => void this.loads.delete(load);
  }

  /** Fetches all; resolves with the number of those that had not been there, when each can be drawn. */
  async all(): Promise<number> {
    const waiting = [...this.loads].values();
    let fetched = 0;
    const hand = async (): Promise<void> => {
      for (const load of waiting) if (await load()) fetched += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    return fetched;
  }
}
