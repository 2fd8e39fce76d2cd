import type { ReactElement, ReactNode } from 'react';
import { Seg } from '../../ui/Seg';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { useVisit } from '../panel/useVisit';
import { useApp, useGalley } from '../state/useGalley';
import type { SettingRow } from './settingRows.table';

/** Most options that stand side by side. */
const SIDE_BY_SIDE = 5;

/** One row of the table of settings. */
export function SettingLine({ row }: { readonly row: SettingRow }): ReactElement {
  const galley = useGalley();
  const value = useApp((state): string | boolean => row.get(state));
  return (
    <SettingFrame help={row.help} label={row.label}>
      {row.kind === 'text' ? (
        <TextField label={row.label} max={row.max} onLeave={(text) => row.set(galley, text)} value={String(value)} />
      ) : row.kind === 'switch' ? (
        <Switch isBare label={row.label} on={value === true} onChange={(on) => row.set(galley, on)} />
      ) : row.options.length <= SIDE_BY_SIDE ? (
        <Seg label={row.label} onChange={(next) => row.set(galley, next)} options={row.options} value={String(value)} />
      ) : (
        <Select label={row.label} onChange={(next) => row.set(galley, next)} options={row.options} value={String(value)} />
      )}
    </SettingFrame>
  );
}

function TextField(props: {
  readonly label: string;
  readonly max: number;
  readonly value: string;
  readonly onLeave: (text: string) => void;
}): ReactElement {
  const { label, max, value, onLeave } = props;
  const visit = useVisit(value, value, onLeave);
  return (
    <span className="field__box">
      <input
        aria-label={label}
        dir="auto"
        maxLength={max}
        onBlur={visit.end}
        onChange={(event) => visit.write(event.target.value)}
        onFocus={visit.begin}
        type="text"
        value={visit.text}
      />
    </span>
  );
}

/** A setting: what it is called, what it does, and its control. */
export function SettingFrame(props: { readonly label: string; readonly help: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="set">
      <div>
        <h3>{props.label}</h3>
        {props.help === '' ? null : <p>{props.help}</p>}
      </div>
      <div className="set__c">{props.children}</div>
    </div>
  );
}
