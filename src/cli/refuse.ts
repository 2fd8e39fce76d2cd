import type { Failure } from '../contract/result';
import { EXIT, type Exit, type Io } from './io';

/** Says what was wrong with the input; with `json`, also as `{"error": {code, message}}` on standard output. */
export function refuse(io: Io, error: Failure, json: boolean): Exit {
  if (json) io.out(`${JSON.stringify({ error })}\n`);
  io.err(`galley: ${error.message}\n`);
  return EXIT.badInput;
}
