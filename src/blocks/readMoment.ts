/**
 * A machine time of HTML or JSON-LD (`2025-08-16T05:26:30+05:30`, `2025-08-16T05:26Z`) in the form that stories keep: with seconds
 * and offset. Null where it has no offset (no instant is guessed), or is none.
 */
export function readMoment(written: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/.exec(written.trim());
  if (parts === null) return null;
  const [, day = '', minute = '', second = ':00', offset = ''] = parts;
  const zone = offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const at = `${day}T${minute}${second}${zone}`;
  return Number.isNaN(Date.parse(at)) ? null : at;
}
