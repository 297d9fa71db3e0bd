import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** Longer than any answer that is timed; a longer one comes in parts. */
const READ_BYTES = 16_384;

/**
 * One kept connection that posts requests made beforehand, one at a time. It takes of HTTP what the measured server sends
 * (a status, a length, a body), because a client that does more takes the processor from the server it measures.
 */
export class SteadyConnection {
  readonly #socket: Socket;
  #part: Buffer | null = null;
  #answer: ((isFine: boolean) => void) | null = null;

  constructor(url: URL) {
    // One buffer for all that is read: a new one of 64 kB for each answer makes this process collect for longer than answers take.
    const callback = (length: number, buffer: Uint8Array): boolean => {
      this.#take(Buffer.from(buffer.buffer, buffer.byteOffset, length));
      return true;
    };
    const onread = { buffer: Buffer.alloc(READ_BYTES), callback };
    this.#socket = connect({ host: url.hostname, port: Number(url.port), onread }).setNoDelay();
    this.#socket.on('error', () => this.#end(false));
    this.#socket.on('close', () => this.#end(false));
  }

  get usable(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** `answer` is told whether it was answered with success. */
  post(request: Buffer, answer: (isFine: boolean) => void): void {
    this.#answer = answer;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    const received = this.#part === null ? bytes : Buffer.concat([this.#part, bytes]);
    const status = statusOf(received);
    // What was read is written over by the next: a part is kept as a copy.
    this.#part = status === null ? Buffer.from(received) : null;
    if (status !== null) this.#end(status >= 200 && status < 300);
  }

  #end(isFine: boolean): void {
    const answer = this.#answer;
    this.#answer = null;
    answer?.(isFine);
  }
}

/** Null while the answer is not complete. */
function statusOf(received: Buffer): number | null {
  const head = received.indexOf(HEAD_END);
  if (head < 0) return null;
  const text = received.toString('latin1', 0, head);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1] ?? 0);
  return received.length < head + HEAD_END.length + length ? null : Number(text.slice('HTTP/1.1 '.length).slice(0, 3));
}

/** The bytes of a POST on a connection that stays open. */
export function postRequest(url: URL, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = [
    `POST ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
