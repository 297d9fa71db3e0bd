import { readFile } from 'node:fs/promises';
import { loadEngines, readDocumentSide } from '@bonafide/checks';
import { parseMrz } from '@bonafide/documents';
import { ImageError, readPdfText } from '@bonafide/imaging';
import type { HostileEntrance } from '@bonafide/testkit';
import { parsePayload } from './parse-payload.ts';

/** Asked: read this. Answered: what became of it. */
export interface HostileQuestion {
  readonly path: string;
  readonly entrance: HostileEntrance;
}
export interface HostileAnswer {
  /** `clean`: read, or refused by its own reader's words; otherwise a named error's code, or `fault` for anything unnamed. */
  readonly outcome: string;
  readonly detail: string | null;
  readonly peakMegabytes: number;
}

const engines = await loadEngines();
const NOW = new Date('2026-01-01T00:00:00Z');

async function read({ path, entrance }: HostileQuestion): Promise<void> {
  const bytes = await readFile(path);
  if (entrance === 'barcode') parsePayload(bytes);
  else if (entrance === 'mrz') parseMrz(bytes.toString('utf8').split('\n'), { now: NOW });
  else {
    await readDocumentSide(engines, bytes);
    if (bytes.subarray(0, 1024).includes('%PDF-')) await readPdfText(bytes);
  }
}

process.on('message', async (question: HostileQuestion) => {
  const said = await read(question).then(
    () => ({ outcome: 'clean', detail: null }),
    (error: unknown) =>
      error instanceof ImageError
        ? { outcome: error.code, detail: null }
        : { outcome: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  );
  const answer: HostileAnswer = { ...said, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  process.send?.(answer);
});
process.send?.('ready');
