import { EXIT, type Io } from './io';

/**
 * The real terminal. A reader that has gone (`| head`) is no error and stops nothing: what a command writes to files is still written. Output
 * that cannot be written (a full disk) is told once, and the exit code is 2 whatever else came of the command.
 */
export function terminal(): Io {
  listen(process.stdout, 'standard output');
  listen(process.stderr, 'standard error');
  return {
    stdin: readStdin,
    out: (text) => void process.stdout.write(text),
    outBytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
  };
}

const GONE = ['EPIPE', 'ERR_STREAM_DESTROYED'];

function listen(stream: NodeJS.WriteStream, name: string): void {
  let told = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (told || GONE.includes(error.code ?? '')) return;
    told = true;
    process.on('exit', () => {
      process.exitCode = EXIT.badInput;
    });
    if (stream !== process.stderr)
      process.stderr.write(
        `galley: Cannot write to ${name}: the system reports ${error.code ?? error.message}. The output is not complete.\n`,
      );
  });
}

async function readStdin(cap: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : (part as Buffer);
    size += bytes.length;
    if (size > cap) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
