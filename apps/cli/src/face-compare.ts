import { parseArgs } from 'node:util';
import { compareFaces, decideFaceMatch, type FaceMatchDecision } from '@bonafide/imaging';
import { EXIT, Misuse, type Terminal } from './command.ts';
import { type ChosenFace, type FaceReader, type FacesFound, loadFaceReader } from './face-reader.ts';
import { type FileFault, fileFault } from './file-fault.ts';
import { readInput } from './input-files.ts';

interface Compared {
  readonly similarity: number | null;
  readonly distance: number | null;
  readonly match: boolean;
  readonly decision: FaceMatchDecision;
  readonly faces: readonly [number, number];
}

type Found = FacesFound & { readonly error?: FileFault & { readonly file: string } };

export async function compareFacesOf(args: readonly string[], { print }: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [fileA, fileB] = positionals;
  if (fileA === undefined || fileB === undefined || positionals.length > 2) throw new Misuse('name two images');
  const read = await loadFaceReader();
  const start = performance.now();
  const a = await findFaces(read, fileA);
  const b = await findFaces(read, fileB);
  const compared = compare(a, b);
  const errors = [a.error, b.error].filter((error) => error !== undefined);
  const ms = Math.round(performance.now() - start);
  if (values.json) print(JSON.stringify({ ...compared, ms, ...(errors.length === 0 ? {} : { errors }) }));
  else print(forPeople(compared, errors));
  return errors.length === 0 ? EXIT.done : EXIT.failed;
}

async function findFaces(read: FaceReader, file: string): Promise<Found> {
  try {
    return await read(await readInput(file));
  } catch (error) {
    return { count: 0, chosen: null, error: { file, ...fileFault(error) } };
  }
}

/** What cannot be compared is not a mismatch: nothing was found that speaks against the person. */
function compare(a: Found, b: Found): Compared {
  const faces = [a.count, b.count] as const;
  if (a.chosen === null || b.chosen === null) {
    return { similarity: null, distance: null, match: false, decision: 'review', faces };
  }
  const { distance, similarity } = compareFaces(a.chosen.embedding, b.chosen.embedding);
  const decision = decide(distance, a.chosen, b.chosen);
  return { similarity, distance, match: decision === 'match', decision, faces };
}

/** Which image is the document is not said, so the poorer face counts as the portrait. */
function decide(distance: number, a: ChosenFace, b: ChosenFace): FaceMatchDecision {
  return decideFaceMatch({
    distance,
    portraitSize: Math.min(a.face.box.width, b.face.box.width),
    portraitSharpness: Math.min(a.face.quality.sharpness, b.face.quality.sharpness),
    thresholdModifier: 0,
  }).decision;
}

function forPeople(
  { similarity, distance, decision, faces }: Compared,
  errors: readonly (FileFault & { file: string })[],
): string {
  const faults = errors.map(({ file, message, code }) => `${file}: ${message} (${code})`);
  const found = `faces found: ${faces.join(' and ')}`;
  if (similarity === null || distance === null) return [...faults, `cannot be compared (${found})`].join('\n');
  return `${decision}: similarity ${similarity.toFixed(3)}, distance ${distance.toFixed(3)} (${found})`;
}
