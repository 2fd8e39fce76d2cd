import { z } from 'zod';
import type { JsonValue } from '../contract/json';
import { LOG_TEXTS } from '../story/metadata';

/** One setting. */
export interface SettingRow {
  readonly default: JsonValue;
  /** What may stand there; anything else in the file counts as the default. */
  readonly form: z.ZodType;
  /** `window`: windows may read and set it. `shell`: windows may read it. `desk`: windows never see it (it holds paths). */
  readonly scope: 'window' | 'shell' | 'desk';
}

const path = z.string().max(4096);
const bounds = z.looseObject({});

/** All settings, by key. Nothing precious stands here: a lost file costs only comfort. */
export const SETTINGS: { readonly [key: string]: SettingRow } = {
  theme: { default: 'system', form: z.enum(['system', 'light', 'dark']), scope: 'window' },
  /** Language of the interface, BCP 47; '' = that of the system. */
  interfaceLanguage: { default: '', form: z.string().max(35), scope: 'window' },
  /** Idle seconds before the file is written. */
  autosaveSeconds: { default: 5, form: z.number().int().min(1).max(600), scope: 'window' },
  wordProcessorKeys: { default: false, form: z.boolean(), scope: 'window' },
  spellLanguages: { default: [], form: z.array(z.string().max(35)).max(20), scope: 'window' },
  /** Text size of the canvas in percent. */
  zoom: { default: 100, form: z.number().int().min(50).max(300), scope: 'window' },
  /** Checks, counts and oversets beside the text; the gate of an export looks whatever this says. */
  checks: { default: true, form: z.boolean(), scope: 'window' },
  /** Who uses this Galley, as the log of a story names them; '' = not said. */
  userName: { default: '', form: z.string().max(LOG_TEXTS.by), scope: 'window' },
  /** Which parts of the desk are shown, by name. */
  panels: { default: {}, form: z.record(z.string().max(40), z.boolean()), scope: 'window' },
  /** Id of the house of stories that name none. */
  house: { default: 'plain', form: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/), scope: 'window' },
  /** Port of the loopback host; 0 = none taken yet. */
  hostPort: { default: 0, form: z.number().int().min(0).max(65535), scope: 'shell' },
  /** '' = `Galley` in the user's documents. */
  libraryFolder: { default: '', form: path, scope: 'desk' },
  lastFolder: { default: '', form: path, scope: 'desk' },
  /** Ids of stories, the newest first. */
  recent: { default: [], form: z.array(z.string().max(200)).max(50), scope: 'shell' },
  /** By kind of window (`library`, `story`): x, y, width, height, maximized. */
  windowBounds: { default: {}, form: z.record(z.string().max(40), bounds), scope: 'desk' },
};
