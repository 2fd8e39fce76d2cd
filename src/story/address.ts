/** Longest address that may stand in a story or leave it, in UTF-16 units. */
export const MAX_ADDRESS = 2000;

// White space, controls, lone surrogates, and the marks that turn the direction of text: none may stand in an address, because
// readers, parsers and eyes disagree about them. ZWJ and ZWNJ may: Malayalam and Persian paths contain them.
const FORBIDDEN = /[\s\p{Cc}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\\]/u;

// With `//` and a host written out: `https:page` is relative and `https:///host` is read in two ways.
const WEB = /^https?:\/\/[^/?#]/i;
// Addresses that need no parser: a host of plain letters and ASCII behind it, which every parser takes. Nine in ten are such.
const PLAIN = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}(?:[/?#][!-[\]-~]*)?$/;
const MAIL = /^mailto:[^?#]*[^?#\s]/i;
// Publishing, writing and checking ask for the same address one after another.
let lastPlain: string | null = null;

/**
 * The address where it may be opened, stored and published, without white space around it; else null. Allowed are `http://host…`,
 * `https://host…` and `mailto:…` that the WHATWG parser accepts. Refused: every other scheme, relative and `//host` addresses, UNC
 * paths, control characters (`java\tscript:`), backslashes, direction marks, and more than MAX_ADDRESS units.
 * The spelling is kept: `safeAddress(safeAddress(x))` is `safeAddress(x)`.
 */
export function safeAddress(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  if (address === lastPlain) return address;
  if (PLAIN.test(address) && address.length <= MAX_ADDRESS && !address.includes('xn--')) {
    lastPlain = address;
    return address;
  }
  const trimmed = address.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
  if (trimmed.length > MAX_ADDRESS || FORBIDDEN.test(trimmed)) return null;
  if (!WEB.test(trimmed) && !MAIL.test(trimmed)) return null;
  return parses(trimmed) ? trimmed : null;
}

// URL.canParse says the same, but Chromium has it only from 120 on.
function parses(address: string): boolean {
  try {
    new URL(address);
    return true;
  } catch {
    return false;
  }
}
