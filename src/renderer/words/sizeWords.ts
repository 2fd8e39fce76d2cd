/** Bytes in kB or MB with one place: `0.4 MB`, `18.4 kB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 100_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
