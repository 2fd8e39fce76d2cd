/** The picture for the canvas. */
export async function thumbnail(bytes: Uint8Array, _name: string, _maxWidth: number): Promise<Uint8Array> {
  return bytes;
}
