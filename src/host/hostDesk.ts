import type { Desk } from '../desk/desk';

/** The part of the desk that a host carries to its tabs. */
export type HostDesk = Pick<Desk, 'dispatch' | 'on' | 'ticket' | 'windowGone' | 'setting' | 'setSetting'>;
