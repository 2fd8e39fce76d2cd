import type { DeclaredField } from '../../contract/houseFile';
import { safeAddress } from '../../story/address';
import { element } from '../editor/element';

/**
 * The row of a value: its label and a native control. `commit` gets one value a visit ('' or false = none). An address that may not
 * leave is not taken: the row says so.
 */
export function declaredValueView(
  field: DeclaredField,
  value: string | number | true | undefined,
  commit: (value: string | number | boolean) => void,
): HTMLElement {
  const label = element('span', { class: 'declared__label', dir: 'auto' }, field.label);
  if (field.kind === 'flag') return flagRow(field, value === true, commit);
  const wrong = element('span', { class: 'declared__wrong', role: 'alert' });
  const control = field.kind === 'choice' ? choiceOf(field, value) : inputOf(field, value);
  control.addEventListener('change', () => {
    const read = readValue(field, control.value.trim());
    wrong.textContent = read === null ? 'Use an https, http or mailto address.' : '';
    control.toggleAttribute('aria-invalid', read === null);
    if (read !== null) commit(read);
  });
  return element('label', { class: 'declared__value' }, label, control, ...(field.kind === 'address' ? [wrong] : []));
}

function flagRow(field: DeclaredField, isOn: boolean, commit: (value: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isOn;
  box.addEventListener('change', () => commit(box.checked));
  return element('label', { class: 'declared__value declared__value--flag' }, box, element('span', { dir: 'auto' }, field.label));
}

function choiceOf(field: DeclaredField, value: string | number | true | undefined): HTMLSelectElement {
  const held = String(value ?? '');
  // A choice that the house has taken away since is still shown.
  const words = new Set(['', ...(field.options ?? []), held]);
  const options = [...words].map((one) => element('option', { value: one }, one === '' ? (field.empty ?? 'Choose') : one));
  const select = element('select', { class: 'declared__input' }, ...options);
  select.value = held;
  return select;
}

function inputOf(field: DeclaredField, value: string | number | true | undefined): HTMLInputElement {
  const isNumber = field.kind === 'number';
  const input = element('input', {
    class: 'declared__input',
    type: isNumber ? 'number' : 'url',
    placeholder: field.empty ?? (isNumber ? 'Number' : 'https://'),
    dir: 'ltr',
    ...(isNumber ? { step: 'any' } : { maxlength: '2000' }),
  });
  input.value = value === undefined ? '' : String(value);
  return input;
}

/** Null for what may not stand there. */
function readValue(field: DeclaredField, written: string): string | number | null {
  if (written === '') return '';
  if (field.kind === 'number') return Number.isFinite(Number(written)) ? Number(written) : null;
  return field.kind === 'address' ? safeAddress(written) : written;
}
