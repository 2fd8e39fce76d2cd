import { useEffect } from 'react';
import { declaredOffers } from '../../blocks/declared/declaredOffers';
import { headlineOf } from '../../story/headlineOf';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';

/** Ties the story to its window: the title, what happens before it closes, what happens when the shell comes back. */
export function useWindowLife(galley: Galley, session: StorySession): void {
  useEffect(() => {
    let told = '';
    const tell = (): void => {
      const { doc, name } = session.store.getState();
      const title = headlineOf(doc) || name || 'Untitled story';
      const now = `${session.isDirty} ${title}`;
      if (now === told) return;
      told = now;
      document.title = `${title} · Galley`;
      void galley.client.call('window.setTitle', { title: title.slice(0, 500), edited: session.isDirty });
    };
    const tellBlocks = (): void => {
      if (galley.store.getState().info?.capabilities.nativeMenus === false) return;
      const blocks = declaredOffers(session.house.store.getState().house.file.declared).map(({ name, label }) => ({ name, label }));
      void galley.client.call('window.setBlocks', { blocks });
    };
    tell();
    tellBlocks();
    const stops = [
      session.store.subscribe(tell),
      session.house.store.subscribe(tellBlocks),
      galley.client.on('story.changedOnDisk', ({ doc, change }) => {
        if (doc === session.doc) void followFile(galley, session, change);
      }),
      galley.client.on('story.takenOver', ({ doc }) => {
        if (doc === session.doc) session.outside.takenOver();
      }),
      galley.client.on('window.closing', () => void close(galley, session)),
      galley.transport.onState((state) => {
        if (state === 'open') void session.reconnect();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (galley.store.getState().info?.capabilities.nativeMenus === true) void galley.client.call('window.setBlocks', { blocks: [] });
    };
  }, [galley, session]);
}

/** A text without unsaved words follows its file by itself, and that is said. */
async function followFile(galley: Galley, session: StorySession, change: 'changed' | 'gone' | 'back'): Promise<void> {
  if (await session.outside.changed(change)) galley.say(`“${session.store.getState().name}” changed outside Galley and was read again.`);
}

/** Everything typed goes to disk, then the window may go. Where that fails, the window stays and says why. */
async function close(galley: Galley, session: StorySession): Promise<void> {
  if (await session.close()) await galley.client.call('window.readyToClose', {});
  else galley.say('The story stays open: its last words are not on disk yet.');
}
