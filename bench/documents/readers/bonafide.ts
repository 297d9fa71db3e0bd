import { readFile } from 'node:fs/promises';
import {
  CHECKS,
  type DocumentSideReading,
  type Engines,
  gatherDocument,
  PLAIN_REQUEST,
  readDocumentSide,
} from '@bonafide/checks';
import type { Attributes } from '@bonafide/domain';
import type { Reader, Reading, ReadValues } from './reader.ts';

/** Two-digit years mean the same on every day that the benchmark runs. */
const NOW = new Date('2026-01-01T00:00:00Z');

/** The product's way from a file's bytes to attributes. */
export function bonafide(engines: Engines): Reader {
  return { read: async (path) => describe(await readDocumentSide(engines, await readFile(path))) };
}

function describe(side: DocumentSideReading): Reading {
  const { outline, recognised } = side;
  const mrz = gatherDocument({ front: side, back: null }, NOW).mrz?.reading ?? null;
  return {
    text: [...(mrz?.lines ?? []), ...side.lines.map(({ text }) => text)],
    barcodes: side.barcodes.map(({ symbology, payload }) => ({ symbology, payload })),
    engine: {
      size: side.size,
      outline: outline && {
        quad: outline.quad,
        method: outline.method,
        confidence: outline.confidence,
        cutOff: outline.cutOff,
      },
      mrz: mrz && {
        format: mrz.format,
        lines: mrz.lines,
        valid: mrz.valid,
        confidence: mrz.confidence.reduce((product, { line }) => product * line, 1),
        boxes: mrz.boxes,
      },
      visual: attributesOf({ ...side, mrz: null, barcodes: [] }),
      resolved: attributesOf(side),
      kind: recognised.kind,
      kindConfidence: recognised.confidence,
      side: recognised.side,
      issuingState: recognised.issuingState,
      issues: [
        ...reasonsAgainst(side, ['document-readable']),
        ...reasonsAgainst(side, ['document-sides']).filter((reason) => reason === 'document.several'),
      ],
      missed: reasonsAgainst(side, MISSING),
    },
  };
}

const ABSENT = { state: 'absent' } as const;

/** Checks that ask for another photo where something was not read. */
const MISSING = ['document-fields', 'document-expiry', 'mrz-check-digits'];

/** Why these checks would ask for another photo, had this one been sent alone. */
function reasonsAgainst(side: DocumentSideReading, ids: readonly string[]): readonly string[] {
  const request = { ...PLAIN_REQUEST, resubmissionPossible: true };
  const front = { state: 'read', value: side } as const;
  const document = gatherDocument({ front: side, back: null }, NOW);
  const evidence = { request, now: NOW, front, back: ABSENT, selfie: ABSENT, document };
  return CHECKS.filter(({ id }) => ids.includes(id)).flatMap((check) => retakes(check, check.run(evidence).reasons));
}

function retakes({ reasons }: (typeof CHECKS)[number], given: readonly string[] = []): readonly string[] {
  return given.filter((reason) => reasons[reason]?.rule.effect === 'retake');
}

function attributesOf(side: DocumentSideReading): ReadValues {
  const { attributes } = gatherDocument({ front: side, back: null }, NOW);
  return readValues(attributes);
}

function readValues(attributes: Attributes): ReadValues {
  return Object.fromEntries(
    Object.values(attributes).map(({ name, value, native, confidence, source, readings }) => {
      const box = readings.find((reading) => reading.region)?.region?.box ?? null;
      return [name, { value, native, confidence, source, box }];
    }),
  );
}
