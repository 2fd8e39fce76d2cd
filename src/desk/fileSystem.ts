/** What the desk knows of a file. */
export interface FileStat {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Whole milliseconds since 1970. */
  readonly modified: number;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Hard links to it. */
  readonly links: number;
}

/** A file that is open. Whoever opened it closes it. */
export interface OpenFile {
  /** Reads at most `length` bytes at the file's position into `into`; 0 at the end. */
  read(into: Uint8Array, offset: number, length: number): Promise<number>;
  /** Writes some of the bytes from `offset` on to the same place in the file and says how many: a full disk may take fewer than it was given. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  /** Returns when the bytes have reached the disk. */
  sync(): Promise<void>;
  stat(): Promise<FileStat>;
  close(): Promise<void>;
}

/**
 * The few calls of a file system that the desk needs, as an argument everywhere, so that a test can make any of them fail. Every call
 * rejects with an error that carries a `code` such as ENOSPC; none falls back on anything.
 */
export interface FileSystem {
  /** For reading; never waits for the other end of a FIFO. */
  openToRead(path: string): Promise<OpenFile>;
  /** For writing a file that does not exist yet (EEXIST otherwise; a link counts as existing). */
  create(path: string, mode: number): Promise<OpenFile>;
  stat(path: string): Promise<FileStat>;
  /** As `stat`, of a link itself. */
  lstat(path: string): Promise<FileStat>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; EEXIST where the name is taken. */
  link(from: string, to: string): Promise<void>;
  /** Copies a file; EEXIST where the name is taken. */
  copy(from: string, to: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Names in a folder, in no order. */
  readdir(path: string): Promise<readonly string[]>;
  /** With all folders above it. */
  mkdir(path: string): Promise<void>;
  /** Returns when the names in a folder have reached the disk; does nothing where a platform has no such call. */
  syncFolder(path: string): Promise<void>;
  /** Told before `files` files in or below a folder are synced one after the other, for what makes that quicker. Promises nothing and never fails. */
  beforeSyncs?(folder: string, files: number): Promise<void>;
}
