/** Ends the process with one plain line when this Node is older than package.json's `engines` asks for. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Galley needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the same command again.\n`,
  );
  process.exit(1);
}
