import { writeFile } from 'node:fs/promises';
import type { DocumentSideReading, ExaminationOutcome } from '@bonafide/checks';
import { drawOver } from '@bonafide/imaging';
import { drawOverlay } from './draw-overlay.ts';
import { findingsOf } from './findings.ts';

/** A side of the document, and the PNG file that shows what was found on it. */
export interface WantedOverlay {
  readonly step: 'FRONT' | 'BACK';
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: DocumentSideReading;
}

/** Draws what was found on the pictures. Throws what writing a file throws. */
export async function writeOverlays(
  wanted: readonly WantedOverlay[],
  outcome: Pick<ExaminationOutcome, 'checks' | 'document'>,
): Promise<void> {
  for (const { step, path, bytes, reading } of wanted) {
    const svg = drawOverlay(findingsOf(step, reading, outcome), reading.size);
    await writeFile(path, await drawOver(bytes, svg, reading.page));
  }
}
