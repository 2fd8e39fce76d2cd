const PICTURE_NAME = /^[0-9a-f]{64}\.(jpg|png|webp|gif|avif)$/;

/** True where `value` is the name of a picture in a story file: 64 hexadecimal digits (SHA-256 of its bytes), a dot and `jpg`, `png`, `webp`, `gif` or `avif`. */
export function isPictureName(value: unknown): value is string {
  return typeof value === 'string' && PICTURE_NAME.test(value);
}
