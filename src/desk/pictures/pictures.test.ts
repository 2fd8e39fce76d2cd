import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePixels, encodePixels, type Pixels } from './codecs';
import { renderPicture } from './renderPicture';
import { sniffPicture } from './sniffPicture';
import { joined } from './stripJpeg';
import { takePicture } from './takePicture';

/** A picture of four quarters: red, green, blue, white. */
function quarters(width = 64, height = 48): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [x < width / 2, y < height / 2];
      data.set(top ? (left ? [255, 0, 0, 255] : [0, 255, 0, 255]) : left ? [0, 0, 255, 255] : [255, 255, 255, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

function colourAt(pixels: Pixels, x: number, y: number): string {
  const at = (Math.floor(y * pixels.height) * pixels.width + Math.floor(x * pixels.width)) * 4;
  return Array.from(pixels.data.subarray(at, at + 3), (value) => (value > 128 ? '1' : '0')).join('');
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const size = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, size >> 8, size & 0xff), content]);
}

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** EXIF with a turn, a GPS latitude, a serial number and a description. */
function exif(orientation: number): Uint8Array {
  const description = 'Rain over the bay\0';
  const serial = 'SN-SECRET-12345\0';
  const start = 8 + 2 + 4 * 12 + 4;
  const view = Buffer.alloc(start + description.length + serial.length + 2 + 12 + 4);
  view.write('II*\0', 0, 'latin1');
  view.writeUInt32LE(8, 4);
  view.writeUInt16LE(4, 8);
  const entry = (index: number, tag: number, type: number, count: number, value: number) => {
    const at = 10 + index * 12;
    view.writeUInt16LE(tag, at);
    view.writeUInt16LE(type, at + 2);
    view.writeUInt32LE(count, at + 4);
    view.writeUInt32LE(value, at + 8);
  };
  entry(0, 0x010e, 2, description.length, start);
  entry(1, 0x0112, 3, 1, orientation);
  entry(2, 0x8825, 4, 1, start + description.length + serial.length);
  entry(3, 0xa431, 2, serial.length, start + description.length);
  view.write(description, start, 'latin1');
  view.write(serial, start + description.length, 'latin1');
  const gps = start + description.length + serial.length;
  view.writeUInt16LE(1, gps);
  view.writeUInt16LE(1, gps + 2);
  view.writeUInt16LE(2, gps + 4);
  view.writeUInt32LE(2, gps + 6);
  view.write('N\0', gps + 10, 'latin1');
  return segment(0xe1, joined([ascii('Exif\0\0'), new Uint8Array(view)]));
}

async function cameraJpeg(orientation: number): Promise<Uint8Array> {
  const plain = await encodePixels(quarters(), 'jpg', 95);
  const profile = segment(0xe2, joined([ascii('ICC_PROFILE\0'), Uint8Array.of(1, 1), new Uint8Array(200).fill(7)]));
  const hidden = joined([
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta SECRET/>')),
    segment(0xed, ascii('Photoshop 3.0\0SECRET')),
    segment(0xfe, ascii('SECRET comment')),
  ]);
  return joined([plain.subarray(0, 2), exif(orientation), profile, hidden, plain.subarray(2), ascii('SECRET trailer')]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([ascii(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return joined([new Uint8Array(frame.subarray(0, 4)), body, new Uint8Array(frame.subarray(4))]);
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('taking a picture in', () => {
  it.each([1, 3, 6, 8])('leaves only the pixels of a JPEG, upright (orientation %i)', async (orientation) => {
    const taken = await takePicture(await cameraJpeg(orientation), 'bay.jpg');
    if (!taken.ok) throw new Error(taken.error.message);
    const { info, bytes } = taken.value;
    expect(text(bytes)).not.toMatch(/SECRET|Exif|GPS|Rain/);
    expect(text(bytes)).toMatch(/ICC_PROFILE/);
    expect(info.caption).toBe('Rain over the bay');
    expect(info.removed).toEqual(expect.arrayContaining(['location', 'camera serial number']));
    expect([info.width, info.height]).toEqual(orientation >= 5 ? [48, 64] : [64, 48]);
    const pixels = await decodePixels(bytes, 'jpg');
    const corner = { 1: '100', 3: '111', 6: '001', 8: '010' }[orientation];
    expect(colourAt(pixels, 0.2, 0.2)).toBe(corner);
  });

  it('does not touch the coded pixels of an upright JPEG', async () => {
    const plain = await encodePixels(quarters(), 'jpg', 95);
    const taken = await takePicture(plain, 'bay.jpg');
    expect(taken.ok && Buffer.from(taken.value.bytes).equals(Buffer.from(plain))).toBe(true);
    expect(taken.ok && taken.value.info.removed).toEqual([]);
  });

  it('leaves only the pixels of a PNG', async () => {
    const plain = await encodePixels(quarters(), 'png');
    const hidden = joined([
      chunk('tEXt', ascii('Author\0SECRET')),
      chunk('eXIf', ascii('SECRET')),
      chunk('prVt', ascii('SECRET')),
      chunk('tIME', new Uint8Array(7)),
    ]);
    const gamma = chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f));
    const full = joined([plain.subarray(0, 33), gamma, hidden, plain.subarray(33), ascii('SECRET trailer')]);
    const taken = await takePicture(full, 'bay.png');
    if (!taken.ok) throw new Error(taken.error.message);
    expect(text(taken.value.bytes)).not.toMatch(/SECRET|tEXt|eXIf|tIME/);
    expect(text(taken.value.bytes)).toMatch(/gAMA/);
    expect(colourAt(await decodePixels(taken.value.bytes, 'png'), 0.8, 0.2)).toBe('010');
  });

  it('leaves only the pixels of a WebP', async () => {
    const plain = await encodePixels(quarters(), 'webp');
    const riff = (type: string, content: Uint8Array) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(content.length);
      return joined([ascii(type), new Uint8Array(size), content, new Uint8Array(content.length % 2)]);
    };
    const extended = riff('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 63, 0, 0, 47, 0, 0));
    const body = joined([ascii('WEBP'), extended, plain.subarray(12), riff('EXIF', ascii('SECRET!')), riff('XMP ', ascii('SECRET'))]);
    const taken = await takePicture(riff('RIFF', body).subarray(0, body.length + 8), 'bay.webp');
    if (!taken.ok) throw new Error(taken.error.message);
    expect(text(taken.value.bytes)).not.toMatch(/SECRET|EXIF|XMP/);
    expect(colourAt(await decodePixels(taken.value.bytes, 'webp'), 0.8, 0.8)).toBe('111');
  });

  it('leaves only the pictures of a GIF', async () => {
    const gif = Uint8Array.from(
      Buffer.from('47494638396101000100800000000000ffffff21fe065345435245540021f90400000000002c00000000010001000002024401003b', 'hex'),
    );
    const taken = await takePicture(joined([gif, ascii('SECRET')]), 'dot.gif');
    if (!taken.ok) throw new Error(taken.error.message);
    expect(text(taken.value.bytes)).not.toMatch(/SECRET/);
    expect(sniffPicture(taken.value.bytes)).toEqual({ kind: 'gif', width: 1, height: 1 });
  });

  const bomb = () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(30_000, 0);
    header.writeUInt32BE(30_000, 4);
    header.set([8, 6], 8);
    return joined([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', new Uint8Array(header)),
      chunk('IDAT', deflateSync(Buffer.alloc(1000))),
      chunk('IEND', new Uint8Array()),
    ]);
  };
  const refused: readonly [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['an SVG', 'bad-input', () => ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML that is called a picture', 'bad-input', () => ascii('<!doctype html><script>alert(1)</script>')],
    ['nothing', 'bad-input', () => new Uint8Array()],
    ['a bomb of 900 megapixels', 'too-large', bomb],
    ['half a JPEG', 'damaged', async () => (await cameraJpeg(1)).subarray(0, -30)],
    ['half a PNG', 'damaged', async () => (await encodePixels(quarters(), 'png')).subarray(0, 60)],
    ['a file over 60 MB', 'too-large', () => new Uint8Array(61 * 1024 * 1024)],
  ];
  it.each(refused)('refuses %s', async (_what, code, make) => {
    const taken = await takePicture(await make(), 'liar.jpg');
    expect(taken).toMatchObject({ ok: false, error: { code, message: expect.stringContaining('liar.jpg') } });
  });

  it('never fails on a picture that was cut or changed anywhere: it is taken in or refused', async () => {
    const whole = await cameraJpeg(1);
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(typeof (await takePicture(changed, 'x.jpg')).ok).toBe('boolean');
      expect(typeof (await takePicture(whole.subarray(0, at), 'x.jpg')).ok).toBe('boolean');
    }
  });
});

describe('a picture that leaves', () => {
  it.each(['jpg', 'png', 'webp'] as const)('is cut and scaled: %s', async (kind) => {
    const original = await encodePixels(quarters(), kind);
    const right = await renderPicture(original, { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, width: 16, height: 24 });
    expect(right.isCut).toBe(true);
    const pixels = await decodePixels(right.bytes, kind);
    expect([pixels.width, pixels.height]).toEqual([16, 24]);
    expect([colourAt(pixels, 0.5, 0.2), colourAt(pixels, 0.5, 0.8)]).toEqual(['010', '111']);
    const again = await renderPicture(original, { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, width: 16, height: 24 });
    expect(Buffer.from(again.bytes).equals(Buffer.from(right.bytes))).toBe(true);
  });

  it('is the same bytes where nothing has to be done', async () => {
    const original = await encodePixels(quarters(), 'jpg');
    const whole = await renderPicture(original, { crop: null, width: 64, height: 48 });
    expect(whole.bytes).toBe(original);
  });

  it('leaves whole where it cannot be cut', async () => {
    const broken = (await encodePixels(quarters(), 'png')).slice();
    broken.fill(0, 45, 60);
    expect((await renderPicture(broken, { crop: null, width: 10, height: 8 })).isCut).toBe(false);
  });
});
