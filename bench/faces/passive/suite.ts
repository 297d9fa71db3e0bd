import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FaceEngine, loadFaceEngine } from '@bonafide/imaging';
import { makeIdentity, presentSelfies } from '@bonafide/testkit';
import type { Suite } from '../../suite.ts';
import { listPhotos } from '../photo-folder.ts';
import { type MeasuredSelfie, measureSelfie } from './measure-selfie.ts';
import { costOf, curvesOf, limitsWith, tablesOf } from './tables.ts';

/** Limits were set on heads below 2000. */
const FIRST_SEED = 2001;

/** Every species of the testkit with drawn heads, and bona fide photos of real people: APCER and BPCER by ISO/IEC 30107-3. */
export const passiveSuite: Suite = {
  name: 'passive',
  description:
    'traces of presentation attacks on drawn selfies, as uploaded and as frames of challenges; BPCER on photos',
  options: {
    heads: 'drawn people, nine photos of each (60)',
    'first-seed': 'default 2001; limits were set on 1001 to 1020',
    minutes: 'begins no new head after this long (none)',
    data: 'optional folder of honest photos, with one sub-folder for each person',
    card: 'card.json of a detector of presentation attacks, which is then measured beside the default',
  },
  async run(options) {
    const { data, card } = options;
    const face = await loadFaceEngine(card === undefined ? {} : { attackDetectorCard: pathToFileURL(resolve(card)) });
    const measured = [...(await drawnSelfies(face, options)), ...(data ? await realSelfies(face, resolve(data)) : [])];
    const limits = limitsWith(face.attackDetector?.limit ?? null);
    return {
      limits,
      detector: face.attackDetector && { name: face.attackDetector.name, digest: face.attackDetector.digest },
      species: tablesOf(measured, limits),
      ...(face.attackDetector && { detectorAlone: tablesOf(measured, { attack_detector: face.attackDetector.limit }) }),
      curves: curvesOf(measured, limits),
      processorMilliseconds: costOf(measured),
    };
  },
};

async function drawnSelfies(face: FaceEngine, options: Record<string, string>): Promise<MeasuredSelfie[]> {
  const first = Number(options['first-seed'] ?? FIRST_SEED);
  const heads = Number(options.heads ?? 60);
  const ends = Date.now() + Number(options.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const measured: MeasuredSelfie[] = [];
  for (let seed = first; seed < first + heads && Date.now() < ends; seed++) {
    for await (const { presented, jpeg } of presentSelfies(makeIdentity(seed), seed)) {
      for (const sentAs of ['selfie', 'frame'] as const) {
        measured.push(await measureSelfie(face, jpeg, { presented, sentAs, subject: `head ${seed}` }));
      }
    }
    console.error(`passive: head ${seed}`);
  }
  return measured;
}

async function realSelfies(face: FaceEngine, folder: string): Promise<MeasuredSelfie[]> {
  const measured: MeasuredSelfie[] = [];
  for (const { path, person } of await listPhotos(folder)) {
    const bytes = await readFile(join(folder, path));
    measured.push(await measureSelfie(face, bytes, { presented: 'real', sentAs: 'selfie', subject: person }));
  }
  return measured;
}
