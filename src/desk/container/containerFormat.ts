/** Content of the entry `mimetype`, the first and always stored: what names a file a Galley story. */
export const STORY_MIMETYPE = 'application/vnd.galley.story+zip';
/** Extension of story files, with its dot. */
export const STORY_EXTENSION = '.galley';

/** Name of the entry that lists all others. */
export const MANIFEST = 'manifest.json';
/** Name of the entry that holds the story. */
export const STORY = 'story.json';
/** Folder of the pictures; each is named by the SHA-256 of its bytes. */
export const IMAGES = 'images/';

/** What is listed of an entry. */
export interface ManifestEntry {
  /** Bytes, unpacked. */
  readonly size: number;
  /** SHA-256 of the unpacked bytes, hex. */
  readonly sha256: string;
}

/** manifest.json: every other entry, by name. */
export interface Manifest {
  readonly format: 'galley-manifest';
  readonly version: 1;
  readonly entries: { readonly [name: string]: ManifestEntry };
}

const MB = 1024 * 1024;

/** The most that a reader takes in, counted on what is really there and never on what a header says. Bytes where not said otherwise. */
export const CONTAINER_LIMITS = {
  /** Of the packed file. */
  file: 210 * MB,
  entries: 2000,
  /** Of all entries together, unpacked. */
  unpacked: 200 * MB,
  mimetype: 100,
  manifest: 1 * MB,
  /** Some 1.5 million words. Measured: 50 MB took 27 s and 1.3 GB to open. */
  story: 10 * MB,
  picture: 60 * MB,
  /** Arrays and objects in one JSON entry, and how deep they may stand in each other. */
  jsonContainers: 500_000,
  jsonValues: 2_000_000,
  jsonDepth: 200,
} as const;
