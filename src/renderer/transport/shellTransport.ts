import type { Transport } from '../../contract/client';
import type { Result } from '../../contract/result';

/** `refused`: the host does not know this tab (no launch code, a used one, another home); only a fresh address helps. */
export type TransportState = 'connecting' | 'open' | 'lost' | 'refused';

/** The transport of the page's shell, with what only a page asks. */
export interface ShellTransport extends Transport {
  readonly state: TransportState;
  /** Tells every change of the state; returns the way to stop. */
  onState(listener: (state: TransportState) => void): () => void;
  /** Tries to connect now instead of after the pause. Does nothing while open. */
  retry(): void;
  /** Address of a tab of its own with a launch code, for `window.open(url, '_blank', 'noopener')`. Fails `unsupported` where windows come from `window.openStory`. */
  launchUrl(route: string): Promise<Result<string>>;
  /** Id of a dropped or picked story file in its own place. Fails `unsupported` where the page must send the bytes (`story.adopt`). */
  adopt(file: File): Promise<Result<{ readonly id: string }>>;
}
