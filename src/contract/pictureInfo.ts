/** A picture taken into a story, metadata stripped. */
export interface PictureInfo {
  /** `<sha256>.<ext>`, its name in the story file. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** From IPTC or XMP of the original, '' where absent. */
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  /** What was removed, e.g. `location`, `camera serial number`. */
  readonly removed: readonly string[];
}
