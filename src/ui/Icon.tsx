import type { ReactElement } from 'react';
import { ICONS, TURNING } from './icons.table';

/** An icon of the look: 16 px, stroke 1.75, hidden from readers; mirrored in right-to-left text where it points. An unknown name is drawn as a page. */
export function Icon({ name, className = '' }: { readonly name: string; readonly className?: string }): ReactElement {
  const Drawing = Object.hasOwn(ICONS, name) ? ICONS[name as keyof typeof ICONS] : ICONS['file-text'];
  const turn = TURNING.has(name) ? ' i--turn' : '';
  return <Drawing aria-hidden="true" className={`i${turn}${className === '' ? '' : ` ${className}`}`} size={16} strokeWidth={1.75} />;
}
