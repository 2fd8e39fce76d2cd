import type { JsonValue } from '../../contract/json';
import { atZone, localOf, type StoryInstant } from '../../story/instant';
import { canvasButton, element, INTERFACE } from './element';

/** The row of a block that carries an instant. */
export interface MomentControl {
  readonly dom: HTMLElement;
  /** Shows a value of `momentAttr`. */
  draw(value: JsonValue): void;
}

/**
 * Day, time and zone of an instant in native inputs, and a button for the moment it is. `commit` gets one value a visit: when the focus
 * leaves an input or Enter is pressed in it. Null where the day is emptied. `label` is the name of the row.
 */
export function momentControl(label: string, commit: (value: JsonValue) => void): MomentControl {
  const day = element('input', { type: 'datetime-local', class: 'moment__day', 'aria-label': label, max: '9999-12-31T23:59' });
  const zone = element('select', { class: 'moment__zone', 'aria-label': `${label}, zone` });
  const now = canvasButton('btn btn--text btn--small moment__now', 'Now', () => commit(instantNow(zone.value)));
  let shown: StoryInstant | null = null;
  const draw = (value: JsonValue): void => {
    shown = (value ?? null) as StoryInstant | null;
    day.value = shown === null ? '' : localOf(shown).slice(0, 16);
    showZone(zone, shown === null ? ownZone() : (shown.zone ?? offsetOf(shown)));
  };
  const leave = (): void => {
    if (
      day.value === (shown === null ? '' : localOf(shown).slice(0, 16)) &&
      (shown === null || zone.value === (shown.zone ?? offsetOf(shown)))
    )
      return;
    const read = day.value === '' ? null : instantAt(day.value, zone.value);
    if (read === undefined) draw(shown as JsonValue);
    else commit(read);
  };
  day.addEventListener('blur', leave);
  day.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') leave();
  });
  zone.addEventListener('change', leave);
  for (const start of ['focus', 'pointerdown']) zone.addEventListener(start, () => fillZones(zone));
  draw(null);
  return { dom: element('div', { class: 'moment', contenteditable: 'false', ...INTERFACE }, day, zone, now), draw };
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** An instant of which only the offset is known keeps it until another zone is chosen. */
function offsetOf(instant: StoryInstant): string {
  const offset = /[+-]\d\d:\d\d$/.exec(instant.at)?.[0] ?? '+00:00';
  return offset === '+00:00' ? 'UTC' : offset;
}

function showZone(select: HTMLSelectElement, zone: string): void {
  if (select.options.length === 0 || ![...select.options].some((option) => option.value === zone))
    select.prepend(element('option', { value: zone }, zone.replaceAll('_', ' ')));
  select.value = zone;
}

/** Four hundred zones a block would be heavy in a running story: they come when the list is about to open. */
function fillZones(select: HTMLSelectElement): void {
  if (select.options.length > 20) return;
  const chosen = select.value;
  const zones = [...new Set([chosen, ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  select.replaceChildren(...zones.map((zone) => element('option', { value: zone }, zone.replaceAll('_', ' '))));
  select.value = chosen;
}

/** Undefined where the day or the zone is none. */
function instantAt(local: string, zone: string): JsonValue | undefined {
  const isOffset = /^[+-]/.test(zone);
  const at = atZone(`${local.slice(0, 16)}:00`, zone);
  return at.ok ? { at: at.value, zone: isOffset ? null : zone, confirmed: true, written: '' } : undefined;
}

function instantNow(zone: string): JsonValue {
  const wall = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: /^[+-]/.test(zone) ? 'UTC' : zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(wall);
  return instantAt(parts.replace(' ', 'T'), /^[+-]/.test(zone) ? 'UTC' : zone) ?? null;
}
