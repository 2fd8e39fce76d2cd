/** One use of a picture in an export: which file, which part of it, how large, and under which name it leaves. */
export interface PictureUse {
  /** `<sha256>.<ext>` in the story file. */
  readonly picture: string;
  /** Chosen crop as fractions of the whole (0..1), or null for all of it. */
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  /** Size in pixels after crop and maximum width. */
  readonly width: number;
  readonly height: number;
  /** Name beside the page: `<slug>-<number>.<ext>`. */
  readonly file: string;
  /** Id of the figure. */
  readonly block: string;
}
