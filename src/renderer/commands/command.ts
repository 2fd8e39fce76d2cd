import type { MenuCommand, MenuName, Shortcut } from '../../contract/menu';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';

/** What a command may reach: the window, and its story where it shows one. */
export interface CommandContext {
  readonly galley: Galley;
  readonly session: StorySession | null;
}

/** One command: menus, palette, toolbar, shortcut sheet and keys all come from this one object. */
export interface Command {
  readonly name: MenuCommand;
  readonly label: string;
  readonly icon: string;
  /** Further words that find it in the palette. */
  readonly keywords?: readonly string[];
  readonly menu: MenuName;
  readonly group: number;
  readonly shortcut?: Shortcut;
  /** Drawn and run by the system where the menus are its own. */
  readonly system: boolean;
  /** Has no place in a window without a story. */
  readonly needsStory: boolean;
  canRun(context: CommandContext): boolean;
  run(context: CommandContext): void;
  /** Set for what is either on or off (a theme, a rail). */
  isOn?(context: CommandContext): boolean;
  /** What it would do now, where that is not what its label says. */
  wordsNow?(context: CommandContext): string | undefined;
}

/** What a file of commands gives: everything that the menu table does not know. */
export interface CommandDeed {
  readonly name: MenuCommand;
  readonly icon: string;
  readonly canRun?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
  readonly isOn?: (context: CommandContext) => boolean;
  readonly keywords?: readonly string[];
  readonly wordsNow?: (context: CommandContext) => string | undefined;
}
