import type { RendererAssets } from '../desk/rendererAssets';
import type { HostDesk } from './hostDesk';
import type { LaunchCodes } from './launchCodes';

/** What the host's entrances share. */
export interface HostServices {
  readonly desk: HostDesk;
  readonly assets: RendererAssets;
  readonly codes: LaunchCodes;
  readonly token: string;
  /** The port that the host listens on. */
  readonly port: number;
}
