import type { CommandDeed } from './command';

/** What belongs to the application itself. */
export const appCommands: readonly CommandDeed[] = [
  { name: 'tools.palette', icon: 'search', run: ({ galley }) => galley.open('palette') },
  { name: 'tools.settings', icon: 'settings', run: ({ galley }) => galley.open('settings') },
  { name: 'help.shortcuts', icon: 'keyboard', keywords: ['keys', 'hotkeys', 'accelerators'], run: ({ galley }) => galley.open('keys') },
  { name: 'help.about', icon: 'info', run: ({ galley }) => galley.open('about') },
];
