import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNELS } from '../contract/bridge';
import { fail, type Result } from '../contract/result';
import { isPageFrame } from './runtime';

/** Who answers the page. `window` is the name of the window that asks. */
export interface CallAnswers {
  call(name: unknown, input: unknown, window: string): Promise<Result<unknown>>;
  adopt(path: string, window: string): Promise<Result<unknown>>;
}

/** The name that a window has for the desk; stays when it reloads. */
export function windowName(contentsId: number): string {
  return `window-${contentsId}`;
}

/** What an entrance looks at in Electron's event. */
export type CallEvent = Pick<IpcMainInvokeEvent, 'senderFrame'> & {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id' | 'mainFrame'>;
};
type Entrance = (event: CallEvent, ...rest: unknown[]) => Promise<Result<unknown>>;

/** Electron's `ipcMain`, as far as it is used. */
export interface Carrier {
  handle(channel: string, entrance: Entrance): void;
}

/** The entrance of a channel: only the top frame of a window that shows the page is answered. Nothing thrown ever reaches the page. */
function entrance(answer: (window: string, ...rest: unknown[]) => Promise<Result<unknown>>): Entrance {
  return async (event, ...rest) => {
    if (!isPageFrame(event.senderFrame, event.sender.mainFrame)) return fail('refused', 'Only the page of Galley may call.');
    try {
      return await answer(windowName(event.sender.id), ...rest);
    } catch (error) {
      return fail('io', `The call failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

/** Listens to the page's calls. The one place that knows Electron's IPC. */
export function serveCalls(answers: CallAnswers, carrier: Carrier = ipcMain): void {
  carrier.handle(
    CHANNELS.call,
    entrance((window, name, input) => answers.call(name, input, window)),
  );
  carrier.handle(
    CHANNELS.adopt,
    entrance(async (window, path) => (typeof path === 'string' ? answers.adopt(path, window) : fail('bad-input', 'A file has a path.'))),
  );
}
