import { LOG_TEXTS } from '../../story/metadata';
import { ZOOMS } from '../commands/zooms';
import type { AppState, Theme } from '../state/appStore';
import type { Galley } from '../state/Galley';
import { keepUserName, userNameOf } from '../state/userName';

/** The pages of the settings, in their order. */
export const SETTING_PAGES = [
  {
    name: 'appearance',
    icon: 'sun-moon',
    label: 'Appearance',
    lead: 'Of the tool only. What readers see is set by the house style of the publication.',
  },
  { name: 'writing', icon: 'pencil', label: 'Writing', lead: 'What stands beside the text while one writes.' },
  {
    name: 'newsroom',
    icon: 'newspaper',
    label: 'Newsroom',
    lead: 'House styles: words, limits, labels, required fields, and what must be fixed before a story leaves.',
  },
  { name: 'files', icon: 'folder-open', label: 'Files', lead: 'Where the stories are.' },
] as const;

export type SettingPage = (typeof SETTING_PAGES)[number]['name'];

interface SettingBase {
  readonly page: SettingPage;
  readonly label: string;
  /** One sentence below the label; '' where the label says it. */
  readonly help: string;
}

/** One of a few words. */
export interface ChoiceSetting extends SettingBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  get(state: AppState): string;
  set(galley: Galley, value: string): void;
}

/** Yes or no. */
export interface SwitchSetting extends SettingBase {
  readonly kind: 'switch';
  get(state: AppState): boolean;
  set(galley: Galley, on: boolean): void;
}

/** One line of text, kept when one leaves it. */
export interface TextSetting extends SettingBase {
  readonly kind: 'text';
  readonly max: number;
  get(state: AppState): string;
  set(galley: Galley, text: string): void;
}

export type SettingRow = ChoiceSetting | SwitchSetting | TextSetting;

const THEMES: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Day desk' },
  { value: 'dark', label: 'Night desk' },
];

/** The settings that are one control, in the order of their pages. They act at once. */
export const SETTING_ROWS: readonly SettingRow[] = [
  {
    page: 'appearance',
    kind: 'choice',
    label: 'Theme',
    help: '',
    options: THEMES,
    get: (state) => state.theme,
    set: (galley, value) => galley.setTheme(THEMES.find((theme) => theme.value === value)?.value ?? 'system'),
  },
  {
    page: 'appearance',
    kind: 'choice',
    label: 'Size of the text',
    help: 'On the page you write on.',
    options: ZOOMS.map((zoom) => ({ value: String(zoom), label: `${zoom} %` })),
    get: (state) => String(state.zoom),
    set: (galley, value) => galley.setZoom(Number(value)),
  },
  {
    page: 'appearance',
    kind: 'switch',
    label: 'Outline',
    help: 'Beside the page, where there is room.',
    get: (state) => state.outlineShown,
    set: (galley, on) => galley.showRail('outline', on),
  },
  {
    page: 'appearance',
    kind: 'switch',
    label: 'Story panel and checks',
    help: 'Beside the page, where there is room.',
    get: (state) => state.panelShown,
    set: (galley, on) => galley.showRail('story', on),
  },
  {
    page: 'writing',
    kind: 'switch',
    label: 'Checks while writing',
    help: 'Findings, counts and what is over a limit. What leaves is checked whatever this says.',
    get: (state) => state.settings.checks !== false,
    set: (galley, on) => void galley.client.call('settings.set', { key: 'checks', value: on }),
  },
  {
    page: 'writing',
    kind: 'text',
    label: 'Your name',
    help: 'Stands in the log of a story beside the reason to publish it in spite of a check.',
    max: LOG_TEXTS.by,
    get: userNameOf,
    set: keepUserName,
  },
];
