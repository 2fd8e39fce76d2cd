import { flushSync } from 'react-dom';
import { nextRegion } from '../desk/nextRegion';
import type { Theme } from '../state/appStore';
import type { CommandContext, CommandDeed } from './command';
import { ZOOMS } from './zooms';

const inStory: CommandDeed['canRun'] = ({ session }) => session !== null;

function theme(name: CommandDeed['name'], value: Theme, icon: string): CommandDeed {
  return {
    name,
    icon,
    run: ({ galley }) => galley.setTheme(value),
    isOn: ({ galley }) => galley.store.getState().theme === value,
  };
}

function zoomBy(step: -1 | 1): CommandDeed['run'] {
  return ({ galley }) => {
    const next = ZOOMS[ZOOMS.indexOf(galley.store.getState().zoom) + step];
    if (next !== undefined) galley.setZoom(next);
  };
}

/** Is there room for rails beside the canvas? Widths of the look's grid. */
function isWide(rail: 'outline' | 'panel'): boolean {
  return window.matchMedia(rail === 'outline' ? '(min-width: 1200px)' : '(min-width: 900px)').matches;
}

function toggleOutline({ galley }: CommandContext): void {
  if (isWide('outline')) galley.showRail('outline', !galley.store.getState().outlineShown);
  else galley.store.setState((state) => ({ sheet: state.sheet === 'outline' ? null : 'outline' }));
}

function togglePanel(sheet: 'story' | 'checks'): CommandDeed['run'] {
  return ({ galley }) => {
    if (!isWide('panel')) galley.store.setState((state) => ({ sheet: state.sheet === sheet ? null : sheet }));
    else if (sheet === 'story') galley.showRail('story', !galley.store.getState().panelShown);
    else {
      if (!galley.store.getState().panelShown) flushSync(() => galley.showRail('story', true));
      document.querySelector<HTMLElement>('[data-testid="checks"]')?.focus();
    }
  };
}

/** The rails stand beside the sheet, which the preview takes the place of. */
const onDesk: CommandDeed['canRun'] = ({ galley, session }) => session !== null && !galley.store.getState().preview;

/** How the window looks. */
export const viewCommands: readonly CommandDeed[] = [
  {
    name: 'view.outline',
    icon: 'panel-left',
    canRun: onDesk,
    run: toggleOutline,
    isOn: ({ galley }) => galley.store.getState().outlineShown,
  },
  {
    name: 'view.panel',
    icon: 'panel-right',
    canRun: onDesk,
    run: togglePanel('story'),
    isOn: ({ galley }) => galley.store.getState().panelShown,
  },
  { name: 'view.checks', icon: 'circle-alert', canRun: onDesk, run: togglePanel('checks') },
  { name: 'view.zoomIn', icon: 'plus', canRun: inStory, run: zoomBy(1) },
  { name: 'view.zoomOut', icon: 'minus', canRun: inStory, run: zoomBy(-1) },
  { name: 'view.zoomReset', icon: 'type', canRun: inStory, run: ({ galley }) => galley.setZoom(100) },
  theme('view.themeSystem', 'system', 'sun-moon'),
  theme('view.themeLight', 'light', 'sun'),
  theme('view.themeDark', 'dark', 'moon'),
  { name: 'view.nextRegion', icon: 'focus', run: () => nextRegion(1) },
  { name: 'view.previousRegion', icon: 'focus', run: () => nextRegion(-1) },
  {
    name: 'view.fullScreen',
    icon: 'square-arrow-out-up-right',
    run: () => void (document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()),
  },
];
