import type { ErrorCode } from '../../contract/result';

/** Why a container is refused. Thrown inside this folder, because fflate calls back; unpackStory turns it into a failure. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** A clause that goes behind "it": `holds …`. */
  readonly why: string;

  constructor(code: ErrorCode, why: string) {
    super(why);
    this.code = code;
    this.why = why;
  }
}
