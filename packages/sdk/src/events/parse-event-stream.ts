/** One block of an event stream (WHATWG HTML, 9.2.6). */
export interface StreamBlock {
  /** `message` where the server names none. */
  readonly event: string;
  /** Null: the block has none, and is no event. */
  readonly data: string | null;
  /** Where to go on after a break; null: the block does not say. */
  readonly id: string | null;
  /** Milliseconds to wait before coming back; null: the block does not say. */
  readonly retry: number | null;
}

/** The blocks of a stream as they come; one that the end cuts off is left out, as the standard has it. */
export async function* parseEventStream(bytes: ReadableStream<Uint8Array>): AsyncGenerator<StreamBlock> {
  let lines: string[] = [];
  for await (const line of linesOf(bytes)) {
    if (line !== '') lines.push(line);
    else {
      if (lines.length > 0) yield readBlock(lines);
      lines = [];
    }
  }
}

/** Lines end with CR LF, LF or CR, wherever the bytes are cut; a line that is not ended is left out. */
async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  // Leaves out a byte order mark at the beginning.
  const decoder = new TextDecoder();
  let rest = '';
  let afterReturn = false;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const decoded = decoder.decode(part.value, { stream: true });
      const text = afterReturn ? decoded.replace(/^\n/, '') : decoded;
      if (decoded !== '') afterReturn = decoded.endsWith('\r');
      const lines = `${rest}${text}`.split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function readBlock(lines: readonly string[]): StreamBlock {
  const fields = lines.map(fieldOf);
  const last = (wanted: string) => fields.findLast(([name]) => name === wanted)?.[1];
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
  const id = fields.findLast(([name, value]) => name === 'id' && !value.includes('\0'))?.[1];
  const retry = last('retry') ?? '';
  return {
    event: last('event') || 'message',
    data: data.length > 0 ? data.join('\n') : null,
    id: id ?? null,
    retry: /^\d+$/.test(retry) ? Number(retry) : null,
  };
}

/** A line that begins with a colon is a comment: its field has no name. One space after the colon belongs to it. */
function fieldOf(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
