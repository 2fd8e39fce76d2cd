import { type ReactElement, useEffect } from 'react';
import { Button } from '../ui/Button';
import { Sentence } from '../ui/Sentence';
import { useApp, useGalley } from './state/useGalley';

const STAYS = 8_000;

/** The place of the one toast: a polite live region at the foot of the window. */
export function ToastPlace(): ReactElement {
  const galley = useGalley();
  const toast = useApp((state) => state.toast);
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => galley.store.setState((state) => (state.toast === toast ? { toast: null } : {})), STAYS);
    return () => clearTimeout(timer);
  }, [toast, galley]);
  return (
    <div aria-live="polite" className="toasts" role="status">
      {toast === null ? null : (
        <div className="toast" key={toast.id}>
          <span className="toast__text">
            <Sentence>{toast.text}</Sentence>
          </span>
          {toast.act === undefined ? null : (
            <Button
              kind="text"
              onPress={() => {
                toast.act?.run();
                galley.store.setState({ toast: null });
              }}
            >
              {toast.act.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
