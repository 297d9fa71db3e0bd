/** A line beyond this is cut there: whoever reads it finds that it makes no sense. */
const LONGEST_LINE = 1024 * 1024;

/**
 * The lines of a stream as they come, without their ends (LF, CRLF). JSON Lines knows no other ends: U+2028 and lone CR may stand
 * inside a line, which Node's readline would cut there.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest = (rest + first).slice(0, LONGEST_LINE);
    for (const line of others) {
      yield withoutEnd(rest);
      rest = line;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutEnd(rest);
}

function withoutEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
