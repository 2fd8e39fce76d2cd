// The peer of `galley export`: one process that reads stories, writes each as JSON into a folder, and does nothing else. Node's start is part of it.
//   node bench/export/copy.cjs FROM TO [--safe]
// FROM holds `.json` files, or `.galley` files as Galley writes them: of those the story is unpacked by Node's zlib, and no hash is checked.
// --safe: each file whole or not there, and on the disk before the end, as an export promises it.
const fs = require('node:fs');
const { inflateRawSync } = require('node:zlib');

const [, , from, to, safe] = process.argv;
fs.mkdirSync(to, { recursive: true });
for (const name of fs.readdirSync(from)) put(`${to}/${name}`, JSON.stringify(JSON.parse(textOf(`${from}/${name}`))));
if (safe) fs.fsyncSync(fs.openSync(to, 'r'));

function textOf(path) {
  return path.endsWith('.json') ? fs.readFileSync(path, 'utf8') : unpacked(fs.readFileSync(path));
}

/** The text of story.json in a zip. Source of the offsets: PKWARE APPNOTE 4.3.7. */
function unpacked(zip) {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const data = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const next = data + zip.readUInt32LE(at + 18);
    if (zip.latin1Slice(at + 30, at + 40) === 'story.json') return inflateRawSync(zip.subarray(data, next)).toString('utf8');
    at = next;
  }
  throw new Error('There is no story.json.');
}

function put(path, text) {
  if (!safe) return fs.writeFileSync(path, text);
  const file = fs.openSync(`${path}.tmp`, 'wx');
  fs.writeSync(file, text);
  fs.fsyncSync(file);
  fs.closeSync(file);
  fs.renameSync(`${path}.tmp`, path);
}
