/** What a command may touch of the outside besides files: so that tests can stand in for a terminal. */
export interface Io {
  /** All of standard input, at most `cap` bytes. Null where there is more. */
  stdin(cap: number): Promise<Uint8Array | null>;
  /** Standard output: results only. */
  out(text: string): void;
  /** The same for bytes. */
  outBytes(bytes: Uint8Array): void;
  /** Standard error: problems, progress, advice. */
  err(text: string): void;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Exit codes of every command. Source: issue of the foundation, point 10. */
export const EXIT = { fine: 0, problems: 1, badInput: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
