import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import {
  type DocumentSideReading,
  type Engines,
  type ExaminationOutcome,
  examine,
  loadEngines,
  PLAIN_REQUEST,
  readDocumentSide,
} from '@bonafide/checks';
import type { HeldCategory } from '@bonafide/documents';
import { type Attribute, DOCUMENT_KINDS, type DocumentKind, type EvidenceStep } from '@bonafide/domain';
import { decodeImage } from '@bonafide/imaging';
import { type Command, EXIT, Misuse } from './command.ts';
import { type FileFault, fileFault } from './file-fault.ts';
import { readInput } from './input-files.ts';
import { asksForPaper, inspectPaper } from './inspect-paper.ts';
import { type WantedOverlay, writeOverlays } from './overlay/write-overlays.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'Run every check on one document and show what each found.',
  help: `Usage: bonafide inspect --front F [--back B] [--selfie S] [--country LT] [--type PASSPORT]
                        [--overlay PNG] [--overlay-back PNG] [--json]
       bonafide inspect --proof-of-address F [--name N] [--address A] [--certificates FOLDER] [--json]

Decides nothing and stores nothing: it shows what a verification of these images would find, check by check, and every
attribute with its value, the raw text, where it was read and how sure the reading is.

  --type          PASSPORT, ID_CARD, RESIDENCE_PERMIT, DRIVER_LICENSE, VISA or OTHER
  --overlay       PNG file to write: the front with everything found drawn on it
  --overlay-back  the same for the back
  --certificates  folder of PEM files of the issuers of 2D-Docs that you trust, named like FR01-0001.pem

Examples:
  bonafide inspect --front passport.jpg --selfie me.jpg --country LT --type PASSPORT
  bonafide inspect --front card.jpg --overlay found.png
  bonafide inspect --proof-of-address bill.pdf --name 'Anna Eriksson'
  bonafide inspect --front card-front.jpg --back card-back.jpg --json | jq '.checks[] | select(.status != "passed")'`,
  async run(args, { print, note }) {
    if (asksForPaper(args)) return inspectPaper(args, { print, note });
    const options = parseOptions(args);
    const { images, faults } = await readImages(options.files);
    if (faults.length > 0) {
      if (options.json) print(JSON.stringify({ errors: faults }));
      else for (const { file, message, code } of faults) note(`${file}: ${message} (${code})`);
      return EXIT.failed;
    }
    const start = performance.now();
    const engines = await loadEngines({ threads: availableParallelism() });
    const readings = await readSides(engines, images);
    const outcome = await runChecks(engines, { images, readings }, options);
    await writeOverlays(wantedOverlays(options, { images, readings }), outcome);
    const report = describe(outcome, Math.round(performance.now() - start));
    print(options.json ? JSON.stringify(report) : forPeople(report));
    return EXIT.done;
  },
};

interface Options {
  readonly files: Partial<Record<EvidenceStep, string>>;
  readonly country: string | null;
  readonly kind: DocumentKind | null;
  readonly json: boolean;
  /** Where to show what was found, by side. */
  readonly overlays: Partial<Record<DocumentStep, string>>;
}

type DocumentStep = 'FRONT' | 'BACK';

type Images = Partial<Record<EvidenceStep, Uint8Array>>;

function parseOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      front: text,
      back: text,
      selfie: text,
      country: text,
      type: text,
      overlay: text,
      'overlay-back': text,
      json: { type: 'boolean', default: false },
    },
  });
  if (values.front === undefined) throw new Misuse('--front is needed');
  if (values.country !== undefined && !/^[A-Za-z]{2}$/.test(values.country))
    throw new Misuse('--country is two letters');
  const { overlay, 'overlay-back': overlayBack } = values;
  if (overlayBack !== undefined && values.back === undefined) throw new Misuse('--overlay-back needs --back');
  return {
    files: {
      FRONT: values.front,
      ...(values.back === undefined ? {} : { BACK: values.back }),
      ...(values.selfie === undefined ? {} : { FACE: values.selfie }),
    },
    country: values.country?.toUpperCase() ?? null,
    kind: parseKind(values.type),
    json: values.json,
    overlays: {
      ...(overlay === undefined ? {} : { FRONT: overlay }),
      ...(overlayBack === undefined ? {} : { BACK: overlayBack }),
    },
  };
}

/** The partner API's words and ours differ in one letter. */
function parseKind(text: string | undefined): DocumentKind | null {
  if (text === undefined) return null;
  const word = text.toLowerCase().replace('license', 'licence');
  const kind = DOCUMENT_KINDS.find((known) => known === word);
  if (kind === undefined) throw new Misuse(`--type is one of ${DOCUMENT_KINDS.join(', ').toUpperCase()}`);
  return kind;
}

type NamedFault = FileFault & { readonly file: string };

/** Reads and tries every file first, so that one broken file is told before the engines start. */
async function readImages(files: Options['files']): Promise<{ images: Images; faults: readonly NamedFault[] }> {
  const images: Images = {};
  const faults: NamedFault[] = [];
  for (const [step, file] of Object.entries(files)) {
    try {
      const bytes = await readInput(file);
      await decodeImage(bytes);
      images[step as EvidenceStep] = bytes;
    } catch (error) {
      faults.push({ file, ...fileFault(error) });
    }
  }
  return { images, faults };
}

interface Seen {
  readonly images: Images;
  readonly readings: Partial<Record<DocumentStep, DocumentSideReading>>;
}

async function readSides(engines: Engines, images: Images): Promise<Seen['readings']> {
  const readings: Partial<Record<DocumentStep, DocumentSideReading>> = {};
  for (const step of ['FRONT', 'BACK'] as const) {
    const bytes = images[step];
    if (bytes) readings[step] = await readDocumentSide(engines, bytes, step);
  }
  return readings;
}

function wantedOverlays({ overlays }: Options, { images, readings }: Seen): readonly WantedOverlay[] {
  return (['FRONT', 'BACK'] as const).flatMap((step) => {
    const [path, bytes, reading] = [overlays[step], images[step], readings[step]];
    return path && bytes && reading ? [{ step, path, bytes, reading }] : [];
  });
}

function runChecks(
  engines: Engines,
  { images, readings }: Seen,
  { country, kind }: Options,
): Promise<ExaminationOutcome> {
  const request = { ...PLAIN_REQUEST, country, documentKind: kind, faceRequired: images.FACE !== undefined };
  return examine(engines, { images, readings, request, now: new Date() });
}

function describe({ document, face, checks, decision }: ExaminationOutcome, ms: number) {
  return {
    document: {
      kind: document.kind,
      issuingState: document.issuingState,
      mrz: document.mrz,
      licenceTable: document.licenceTable ?? null,
    },
    attributes: Object.values(document.attributes).map(describeAttribute),
    face,
    checks,
    decision,
    ms,
  };
}

/** Raw text and region are those of the reading that gave the value. */
function describeAttribute(attribute: Attribute) {
  const { name, value, source, native, confidence, conflict, readings } = attribute;
  const reading = readings.find((candidate) => candidate.value === value) ?? readings[0];
  return {
    name,
    value,
    raw: reading?.raw ?? null,
    native,
    source,
    region: reading?.region ?? null,
    confidence,
    conflict,
    readings,
  };
}

function describeCategory({ category, validFrom, validUntil, restrictions }: HeldCategory): string {
  return `  category ${category.padEnd(7)} ${validFrom ?? '?'} to ${validUntil ?? '?'}  ${restrictions.join(', ')}`.trimEnd();
}

type Report = ReturnType<typeof describe>;

function forPeople({ document, attributes, checks, decision }: Report): string {
  return [
    `Document  ${document.kind ?? 'unknown'} of ${document.issuingState ?? 'unknown issuer'}`,
    '',
    ...attributes.map(({ name, value, source, confidence, conflict }) => {
      const doubt = conflict ? '  (readings differ)' : '';
      return `  ${name.padEnd(16)} ${value}  [${source}, ${(confidence * 100).toFixed(0)} %]${doubt}`;
    }),
    ...(document.licenceTable?.categories ?? []).map(describeCategory),
    '',
    ...checks.map(
      ({ check, status, reasons }) =>
        `  ${status.padEnd(15)} ${check}${reasons.map(({ message }) => `: ${message}`).join('')}`,
    ),
    '',
    `Recommended  ${decision.outcome}${decision.reasons.length === 0 ? '' : ` (${decision.reasons.join(', ')})`}`,
  ].join('\n');
}
