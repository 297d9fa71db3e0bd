import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a receiver takes a message: with which status, after how long. */
export interface Mood {
  readonly status: number;
  readonly afterMs: number;
}

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  readonly status: number;
  readonly body: { readonly scanRef: string; readonly sequence: number };
}

/** A partner's webhook receiver on loopback, with moods. */
export interface MoodyReceiver {
  readonly url: string;
  /** In the order in which they were answered. */
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

/** `moodOf` learns how often this message was heard before. */
export async function startMoodyReceiver(moodOf: (heardBefore: number) => Mood): Promise<MoodyReceiver> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks);
      const before = heard.filter(({ headers }) => headers['webhook-id'] === request.headers['webhook-id']).length;
      const { status, afterMs } = moodOf(before);
      await sleep(afterMs);
      heard.push({ headers: request.headers, raw, status, body: JSON.parse(raw.toString('utf8')) as Heard['body'] });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    heard,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
