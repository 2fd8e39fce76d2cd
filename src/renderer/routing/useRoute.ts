import { useSyncExternalStore } from 'react';
import { parseRoute, type Route, routeAddress } from './route';

let seen = '';
let route: Route = { name: 'library' };

function current(): Route {
  const { hash } = window.location;
  if (hash !== seen) {
    seen = hash;
    route = parseRoute(hash);
  }
  return route;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The route of this window; renders again when the address changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

/** Shows another route in this window. */
export function goTo(next: Route): void {
  window.location.hash = routeAddress(next);
}

/** Writes a route into the address without showing anything else: a new story has got its file. The window's route stays what it was. */
export function renameTo(next: Route): void {
  window.history.replaceState(window.history.state, '', `#${routeAddress(next)}`);
  seen = window.location.hash;
}
