import { connect } from 'node:net';

/** What came back over a bare connection. `status` 0: the host closed without an answer. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends bytes to a port of this machine as they are, and reads until the other side ends or `wait` milliseconds pass. No library may mend what is sent. */
export function rawRequest(port: number, text: string, wait = 1_500): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const wire = connect(port, '127.0.0.1');
    let heard = '';
    const done = (): void => {
      clearTimeout(late);
      wire.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0), text: heard });
    };
    const late = setTimeout(done, wait);
    wire.setEncoding('latin1');
    wire.on('connect', () => wire.write(text, 'latin1'));
    wire.on('data', (part) => {
      heard += part;
      if (heard.startsWith('HTTP/1.1 101')) done();
    });
    wire.on('close', done);
    wire.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? done() : reject(error)));
  });
}

/** A request's text: a line, headers as given (names may repeat), and a body. */
export function requestText(line: string, headers: readonly string[], body = ''): string {
  return `${[`${line} HTTP/1.1`, ...headers, 'Connection: close', ...(body ? [`Content-Length: ${Buffer.byteLength(body)}`] : [])].join('\r\n')}\r\n\r\n${body}`;
}
