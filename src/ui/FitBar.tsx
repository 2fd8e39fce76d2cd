import type { ReactElement } from 'react';

/** Words against their target, as a rule that fills. Nothing is drawn without a target. */
export function FitBar({ words, target }: { readonly words: number; readonly target: number }): ReactElement | null {
  if (target <= 0) return null;
  const share = Math.min(100, Math.round((words / target) * 100));
  return (
    <span aria-label={`${words} of ${target} words`} className={`fit${words > target ? ' fit--over' : ''}`} role="img">
      <i style={{ width: `${share}%` }} />
    </span>
  );
}
