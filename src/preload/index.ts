import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type Bridge, CHANNELS } from '../contract/bridge';
import { EVENT_NAMES } from '../contract/events';
import { fail } from '../contract/result';
import { pathOfFile } from './pathOfFile';

const NAME = /^[a-z]+\.[a-zA-Z]+$/;
const events: readonly string[] = EVENT_NAMES;

const bridge: Bridge = {
  async call(name, input) {
    if (typeof name !== 'string' || !NAME.test(name)) return fail('bad-input', 'This is not the name of a call.');
    return ipcRenderer.invoke(CHANNELS.call, name, input);
  },
  on(name, listener) {
    if (!events.includes(name)) return () => {};
    const hear = (_: IpcRendererEvent, said: unknown, payload: unknown): void => {
      if (said === name) listener(payload);
    };
    ipcRenderer.on(CHANNELS.event, hear);
    return () => void ipcRenderer.off(CHANNELS.event, hear);
  },
  async adopt(file) {
    const path = pathOfFile(file);
    return path === '' ? fail('unsupported', 'This file has no place on this machine.') : ipcRenderer.invoke(CHANNELS.adopt, path);
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
