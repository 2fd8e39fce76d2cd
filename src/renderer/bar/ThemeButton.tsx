import type { ReactElement } from 'react';
import { IconButton } from '../../ui/IconButton';
import { useApp, useGalley } from '../state/useGalley';

/** Changes between light and dark, from whatever is shown now. */
export function ThemeButton(): ReactElement {
  const galley = useGalley();
  const theme = useApp((state) => state.theme);
  const flip = (): void => {
    const isDark = theme === 'system' ? window.matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    galley.setTheme(isDark ? 'light' : 'dark');
  };
  return <IconButton icon="sun-moon" label="Light or dark" onPress={flip} place="no-phone" />;
}
