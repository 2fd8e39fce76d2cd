/** Makes one new block id. Ids are opaque: 10 characters of `0-9a-z`, unique within a story. */
export type IdSource = () => string;

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Random ids, from the runtime's own generator. */
export const randomId: IdSource = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
};

/** Ids `prefix0000`, `prefix0001`, … for importers whose result must be the same at every run. */
export function countedIds(prefix = 'b'): IdSource {
  let next = 0;
  return () => {
    const id = `${prefix}${next.toString(36).padStart(9, '0')}`;
    next += 1;
    return id;
  };
}
