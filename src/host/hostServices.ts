import type { HostDesk } from './hostDesk';
import type { LaunchCodes } from './launchCodes';
import type { Page } from './readPage';

/** What the host's entrances share. */
export interface HostServices {
  readonly desk: HostDesk;
  readonly page: Page;
  readonly codes: LaunchCodes;
  readonly token: string;
  /** The port that the host listens on. */
  readonly port: number;
}
