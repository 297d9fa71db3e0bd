import { expect, test } from 'vitest';
import { parseEventStream, type StreamBlock } from './parse-event-stream.ts';

async function parsed(...chunks: readonly (string | Uint8Array)[]): Promise<readonly StreamBlock[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });
  const blocks: StreamBlock[] = [];
  for await (const block of parseEventStream(stream)) blocks.push(block);
  return blocks;
}

const EVENT = { event: 'session', data: '{"a":1}', id: '7-1', retry: null };

test.each<[string, string]>([
  ['line feeds', 'id: 7-1\nevent: session\ndata: {"a":1}\n\n'],
  ['carriage returns', 'id: 7-1\revent: session\rdata: {"a":1}\r\r'],
  ['both', 'id: 7-1\r\nevent: session\r\ndata: {"a":1}\r\n\r\n'],
  ['no spaces', 'id:7-1\nevent:session\ndata:{"a":1}\n\n'],
  ['comments', ': still here\n\nid: 7-1\n:\nevent: session\ndata: {"a":1}\n\n'],
  ['a byte order mark', '\uFEFFid: 7-1\nevent: session\ndata: {"a":1}\n\n'],
  ['an unknown field', 'id: 7-1\nevent: session\ncolour: red\ndata: {"a":1}\n\n'],
])('reads an event with %s', async (_name, text) => {
  expect((await parsed(text)).filter(({ data }) => data !== null)).toEqual([EVENT]);
});

test('reads whatever way the bytes are cut', async () => {
  const bytes = new TextEncoder().encode('id: 7-1\r\nevent: session\r\ndata: Žvirblė\r\n\r\nretry: 500\r\n\r\n');
  const whole = await parsed(bytes);
  expect(whole).toEqual([
    { event: 'session', data: 'Žvirblė', id: '7-1', retry: null },
    { event: 'message', data: null, id: null, retry: 500 },
  ]);
  for (let cut = 1; cut < bytes.length; cut += 1)
    expect(await parsed(bytes.slice(0, cut), bytes.slice(cut))).toEqual(whole);
});

test('joins lines of data, keeps the second space, and takes the last of a field', async () => {
  expect(await parsed('data: a\ndata:  b\ndata\nevent: x\nevent: y\n\n')).toEqual([
    { event: 'y', data: 'a\n b\n', id: null, retry: null },
  ]);
});

test('leaves out what the end cuts off, ids with a zero, and waits that are no number', async () => {
  expect(await parsed('id: a\0b\nretry: soon\ndata: 1\n\ndata: 2\n')).toEqual([
    { event: 'message', data: '1', id: null, retry: null },
  ]);
});
