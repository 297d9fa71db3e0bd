import { type DestinationStream, pino } from 'pino';

/** More than this is not kept for the end of a turn. Longer texts are written in pieces by the stream below anyway. */
const MOST_CHARACTERS = 16_384;

const STDOUT = 1;

/**
 * Lines that are logged in one turn of the event loop are written together at its end (a write for each line takes a sixth of a busy
 * API's processor time), and whatever is left when the process exits. A process that is killed loses the lines of that one turn.
 */
export function turnLines(
  output: DestinationStream = pino.destination({ dest: STDOUT, sync: true }),
): DestinationStream {
  let lines = '';
  let scheduled = false;

  function writeLines(): void {
    const text = lines;
    lines = '';
    if (text !== '') output.write(text);
  }

  function endTurn(): void {
    scheduled = false;
    writeLines();
  }

  process.once('exit', writeLines);
  return {
    write(line) {
      lines += line;
      if (lines.length >= MOST_CHARACTERS) writeLines();
      if (scheduled) return;
      scheduled = true;
      setImmediate(endTurn);
    },
  };
}
