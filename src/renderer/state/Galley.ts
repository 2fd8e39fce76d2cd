import type { StoreApi } from 'zustand/vanilla';
import type { Client } from '../../contract/client';
import type { JsonValue } from '../../contract/json';
import { ZOOMS } from '../commands/zooms';
import { type Route, routeAddress } from '../routing/route';
import { goTo } from '../routing/useRoute';
import type { Shell } from '../shell';
import type { ShellTransport } from '../transport/shellTransport';
import { type AppState, createAppStore, type DialogName, type Incoming, type Theme } from './appStore';

/** The rails of the desk, as the setting `panels` names them, and what the window's state calls them. */
const RAILS = { outline: 'outlineShown', story: 'panelShown' } as const;
type Rail = keyof typeof RAILS;

let toasts = 0;

/** One window of the application: its shell, its state, and what every screen may do. */
export class Galley {
  readonly client: Client;
  readonly transport: ShellTransport;
  readonly store: StoreApi<AppState>;

  constructor({ client, transport }: Shell) {
    this.client = client;
    this.transport = transport;
    this.store = createAppStore(transport.state);
  }

  /** Reads what the shell can do and what the user has set, and listens for changes. Returns the way to stop. */
  start(): () => void {
    const stops = [
      this.transport.onState((connection) => this.store.setState({ connection })),
      this.client.on('settings.changed', ({ key, value }) => {
        this.store.setState((state) => ({ settings: { ...state.settings, [key]: value } }));
        if (key === 'theme') this.showTheme(readTheme(value));
      }),
    ];
    void this.read();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Says one sentence at the foot of the window. */
  say(text: string, act?: { readonly label: string; readonly run: () => void }): void {
    toasts += 1;
    this.store.setState({ toast: act === undefined ? { id: toasts, text } : { id: toasts, text, act } });
  }

  open(dialog: DialogName | null): void {
    this.store.setState({ dialog });
  }

  /** Opens the import dialog, with what came in or asking for it. */
  import(incoming: Incoming | null): void {
    this.store.setState({ dialog: 'import', incoming });
  }

  /** Per cent of the canvas text, kept for the windows that open from now on. */
  setZoom(zoom: number): void {
    this.store.setState({ zoom });
    void this.client.call('settings.set', { key: 'zoom', value: zoom });
  }

  /** Shows or hides a rail beside the canvas, kept for the windows that open from now on. */
  showRail(rail: Rail, shown: boolean): void {
    this.store.setState({ [RAILS[rail]]: shown });
    const { settings, outlineShown, panelShown } = this.store.getState();
    const value = { ...asTable(settings.panels), outline: outlineShown, story: panelShown };
    void this.client.call('settings.set', { key: 'panels', value });
  }

  setTheme(theme: Theme): void {
    this.showTheme(theme);
    void this.client.call('settings.set', { key: 'theme', value: theme });
  }

  /** Shows a route: a story in a window or tab of its own, the library in this one or in its own. Must be called from a press or key. */
  async show(route: Route): Promise<void> {
    if (this.store.getState().info?.capabilities.ownWindows === true) {
      const opened = await this.client.call('window.openStory', {
        id: route.name === 'story' ? route.id : null,
        ...(route.name === 'new' ? { create: true } : {}),
      });
      if (!opened.ok) this.say(opened.error.message);
      return;
    }
    if (route.name === 'library') return goTo(route);
    const address = await this.transport.launchUrl(routeAddress(route));
    if (address.ok) window.open(address.value, '_blank', 'noopener');
    else this.say(address.error.message);
  }

  private async read(): Promise<void> {
    const [info, settings] = await Promise.all([this.client.call('app.info', {}), this.client.call('settings.get', {})]);
    if (settings.ok) {
      const { zoom, panels } = settings.value;
      const shown = asTable(panels);
      this.store.setState({
        settings: settings.value,
        ...(ZOOMS.some((step) => step === zoom) ? { zoom: Number(zoom) } : {}),
        outlineShown: shown.outline !== false,
        panelShown: shown.story !== false,
      });
      this.showTheme(readTheme(settings.value.theme));
    }
    if (info.ok) this.store.setState({ info: info.value });
  }

  private showTheme(theme: Theme): void {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    this.store.setState({ theme });
  }
}

function readTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function asTable(value: JsonValue | undefined): { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: JsonValue }) : {};
}
