/** The menus, in the order of the bar. */
export const MENUS = [
  { name: 'story', label: 'Story' },
  { name: 'edit', label: 'Edit' },
  { name: 'view', label: 'View' },
  { name: 'insert', label: 'Insert' },
  { name: 'format', label: 'Format' },
  { name: 'tools', label: 'Tools' },
  { name: 'help', label: 'Help' },
] as const;

export type MenuName = (typeof MENUS)[number]['name'];

/**
 * Keys of a command: modifiers and one key, joined by `+`. `Mod` is Command on macOS and Control elsewhere. The key is an
 * upper-case letter, a digit, a sign as it is printed on a US keyboard (the plus sign is `Plus`), or a name of UI Events (`ArrowUp`, `F6`).
 */
export interface Shortcut {
  readonly mac: string;
  readonly other: string;
}

/** What the system does by itself where it draws the menu: names of Electron's menu roles. The page needs no code for these in that shell. */
export type MenuRole = 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'togglefullscreen' | 'quit' | 'about';

/** One row of a menu, and with it one command of the renderer's list. */
export interface MenuRow {
  /** `room.verb`; the name that `command.run` carries. */
  readonly command: string;
  /** Sentence case; an ellipsis where more is asked. */
  readonly label: string;
  readonly menu: MenuName;
  /** Rows of one menu with the same number stand together; a rule parts the groups. */
  readonly group: number;
  readonly shortcut?: Shortcut;
  readonly role?: MenuRole;
  /** `story`: only in a window that shows a story. */
  readonly where?: 'story';
}

function keys(mac: string, other: string = mac): Shortcut {
  return { mac, other };
}

/** Every command that has a place in a menu, but for those that the blocks bring: see `menuRows`. */
export const MENU_ROWS = [
  { command: 'story.new', label: 'New story', menu: 'story', group: 1, shortcut: keys('Mod+N') },
  { command: 'story.open', label: 'Open…', menu: 'story', group: 1, shortcut: keys('Mod+O') },
  { command: 'story.recent', label: 'Open recent…', menu: 'story', group: 1 },
  { command: 'story.import', label: 'Import…', menu: 'story', group: 1, shortcut: keys('Mod+Shift+I') },
  { command: 'story.library', label: 'Library', menu: 'story', group: 1, shortcut: keys('Mod+Shift+O') },
  { command: 'story.save', label: 'Save', menu: 'story', group: 2, shortcut: keys('Mod+S'), where: 'story' },
  { command: 'story.saveAs', label: 'Save as…', menu: 'story', group: 2, shortcut: keys('Mod+Shift+S'), where: 'story' },
  { command: 'story.preview', label: 'Preview', menu: 'story', group: 3, shortcut: keys('Mod+Alt+P'), where: 'story' },
  { command: 'story.export', label: 'Export…', menu: 'story', group: 3, shortcut: keys('Mod+Shift+E'), where: 'story' },
  { command: 'story.copyHtml', label: 'Copy as HTML', menu: 'story', group: 3, shortcut: keys('Mod+Alt+C'), where: 'story' },
  { command: 'story.print', label: 'Print…', menu: 'story', group: 3, shortcut: keys('Mod+P'), where: 'story' },
  { command: 'story.close', label: 'Close', menu: 'story', group: 4, shortcut: keys('Mod+W') },
  { command: 'app.quit', label: 'Quit Galley', menu: 'story', group: 4, shortcut: keys('Mod+Q'), role: 'quit' },

  // No roles: the system's undo knows the field that has the focus, not the story's history.
  { command: 'edit.undo', label: 'Undo', menu: 'edit', group: 1, shortcut: keys('Mod+Z'), where: 'story' },
  { command: 'edit.redo', label: 'Redo', menu: 'edit', group: 1, shortcut: keys('Mod+Shift+Z', 'Mod+Y'), where: 'story' },
  { command: 'edit.cut', label: 'Cut', menu: 'edit', group: 2, shortcut: keys('Mod+X'), role: 'cut' },
  { command: 'edit.copy', label: 'Copy', menu: 'edit', group: 2, shortcut: keys('Mod+C'), role: 'copy' },
  { command: 'edit.paste', label: 'Paste', menu: 'edit', group: 2, shortcut: keys('Mod+V'), role: 'paste' },
  {
    command: 'edit.pastePlain',
    label: 'Paste without style',
    menu: 'edit',
    group: 2,
    shortcut: keys('Mod+Alt+Shift+V', 'Mod+Shift+V'),
    role: 'pasteAndMatchStyle',
  },
  { command: 'edit.selectAll', label: 'Select all', menu: 'edit', group: 2, shortcut: keys('Mod+A'), role: 'selectAll' },
  { command: 'block.moveUp', label: 'Move block up', menu: 'edit', group: 3, shortcut: keys('Alt+Shift+ArrowUp'), where: 'story' },
  { command: 'block.moveDown', label: 'Move block down', menu: 'edit', group: 3, shortcut: keys('Alt+Shift+ArrowDown'), where: 'story' },
  { command: 'block.duplicate', label: 'Duplicate block', menu: 'edit', group: 3, shortcut: keys('Mod+Shift+D'), where: 'story' },
  { command: 'block.delete', label: 'Delete block', menu: 'edit', group: 3, shortcut: keys('Ctrl+Alt+Z', 'Alt+Shift+Z'), where: 'story' },

  { command: 'view.outline', label: 'Outline', menu: 'view', group: 1, shortcut: keys('Mod+\\'), where: 'story' },
  { command: 'view.panel', label: 'Story panel', menu: 'view', group: 1, shortcut: keys('Mod+Shift+,'), where: 'story' },
  { command: 'view.checks', label: 'Checks', menu: 'view', group: 1, where: 'story' },
  { command: 'view.zoomIn', label: 'Larger text', menu: 'view', group: 2, shortcut: keys('Mod+Plus'), where: 'story' },
  { command: 'view.zoomOut', label: 'Smaller text', menu: 'view', group: 2, shortcut: keys('Mod+-'), where: 'story' },
  { command: 'view.zoomReset', label: 'Normal text', menu: 'view', group: 2, shortcut: keys('Mod+0'), where: 'story' },
  { command: 'view.themeSystem', label: 'Theme of the system', menu: 'view', group: 3 },
  { command: 'view.themeLight', label: 'Light theme', menu: 'view', group: 3 },
  { command: 'view.themeDark', label: 'Dark theme', menu: 'view', group: 3 },
  { command: 'view.nextRegion', label: 'Next region', menu: 'view', group: 4, shortcut: keys('F6') },
  { command: 'view.previousRegion', label: 'Previous region', menu: 'view', group: 4, shortcut: keys('Shift+F6') },
  {
    command: 'view.fullScreen',
    label: 'Full screen',
    menu: 'view',
    group: 5,
    shortcut: keys('Ctrl+Mod+F', 'F11'),
    role: 'togglefullscreen',
  },

  { command: 'insert.menu', label: 'Insert block…', menu: 'insert', group: 1, shortcut: keys('Mod+Shift+Enter'), where: 'story' },
  { command: 'insert.words', label: 'Pull quote of the selected words', menu: 'insert', group: 1, where: 'story' },

  { command: 'format.bold', label: 'Bold', menu: 'format', group: 1, shortcut: keys('Mod+B'), where: 'story' },
  { command: 'format.italic', label: 'Italic', menu: 'format', group: 1, shortcut: keys('Mod+I'), where: 'story' },
  { command: 'format.strike', label: 'Strikethrough', menu: 'format', group: 1, shortcut: keys('Mod+Shift+X'), where: 'story' },
  { command: 'format.superscript', label: 'Superscript', menu: 'format', group: 1, shortcut: keys('Mod+.'), where: 'story' },
  { command: 'format.subscript', label: 'Subscript', menu: 'format', group: 1, shortcut: keys('Mod+Shift+.'), where: 'story' },
  { command: 'format.link', label: 'Link…', menu: 'format', group: 1, shortcut: keys('Mod+K'), where: 'story' },
  { command: 'format.note', label: 'Add note', menu: 'format', group: 1, shortcut: keys('Mod+Alt+F'), where: 'story' },
  { command: 'format.abbreviation', label: 'Abbreviation…', menu: 'format', group: 1, where: 'story' },
  { command: 'format.language', label: 'Language of the text…', menu: 'format', group: 1, where: 'story' },

  { command: 'tools.palette', label: 'All commands…', menu: 'tools', group: 1, shortcut: keys('Mod+Shift+P') },
  { command: 'tools.settings', label: 'Settings…', menu: 'tools', group: 2, shortcut: keys('Mod+,') },
  { command: 'help.shortcuts', label: 'Keyboard shortcuts', menu: 'help', group: 1, shortcut: keys('Mod+/') },
  { command: 'help.about', label: 'About Galley', menu: 'help', group: 2, role: 'about' },
] as const satisfies readonly MenuRow[];

/** A command that a block brings: to insert one, or to turn text into it. */
export interface BlockRow {
  readonly command: `insert.${string}` | `format.${string}`;
  readonly label: string;
  readonly menu: 'insert' | 'format';
  /** Rows of one menu with the same number stand together, below those of the table. */
  readonly group: number;
}

/** The group of the blocks that a story's house declares: below all of ours. */
export const HOUSE_GROUP = 90;

/** Names of all commands that have a place in a menu. */
export type MenuCommand = (typeof MENU_ROWS)[number]['command'] | BlockRow['command'];

/** Keys that writers know from elsewhere; a block without any is reached by the menus. */
const BLOCK_KEYS: { readonly [command: string]: Shortcut | undefined } = {
  'format.paragraph': keys('Mod+Alt+0'),
  'format.heading2': keys('Mod+Alt+2'),
  'format.heading3': keys('Mod+Alt+3'),
  'format.heading4': keys('Mod+Alt+4'),
  'format.orderedList': keys('Mod+Shift+7'),
  'format.bulletList': keys('Mod+Shift+8'),
  'format.quote': keys('Mod+Shift+B'),
};

/**
 * All rows, those of the blocks at the end of their menus. The native menu, the menus in the bar, the palette and the shortcut
 * sheet all come from here.
 */
export function menuRows(blocks: readonly BlockRow[]): readonly MenuRow[] {
  const table: readonly MenuRow[] = MENU_ROWS;
  return MENUS.flatMap(({ name }) => {
    const own = table.filter((row) => row.menu === name);
    const first = own.at(-1)?.group ?? 0;
    const brought = blocks
      .filter((row) => row.menu === name)
      .sort((one, other) => one.group - other.group)
      .map((row): MenuRow => {
        const shortcut = BLOCK_KEYS[row.command];
        return { ...row, group: first + row.group, where: 'story', ...(shortcut === undefined ? {} : { shortcut }) };
      });
    return [...own, ...brought];
  });
}
