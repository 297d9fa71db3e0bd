import type { Point, Quad } from '@bonafide/domain';
import { regionsOf } from '../image/index.ts';
import { convexHull } from '../text/index.ts';
import { overlap, sharedArea } from './clip-polygon.ts';
import { fitSides } from './fit-sides.ts';
import { hullQuad } from './hull-quad.ts';
import { signedArea } from './line.ts';
import { isConvex, lineQuads } from './line-quads.ts';
import type { OutlineMaps } from './outline-maps.ts';
import { innerSide, type QuadEvidence, quadEvidence, quadScore, valueAt } from './quad-evidence.ts';
import { rowEnds } from './row-ends.ts';
import { sideLines } from './side-lines.ts';

/** A quad in cells of the maps, and what speaks for it. */
export interface MapOutline {
  readonly quad: Quad;
  readonly evidence: QuadEvidence;
  /** Other quads for the same document, the likeliest by the maps first: the picture itself may know better. */
  readonly rivals: () => readonly Quad[];
}

type Guess = Omit<MapOutline, 'rivals'> & { readonly score: number };

/** Smaller regions, as a share of the picture, are no documents that anybody could read. */
const SMALLEST = 0.006;
/** What a region may consist of: more or less surely covered, parted by the sides that the network sees or not. */
const RULES = [
  { covered: 0.5, sides: 1 },
  { covered: 0.5, sides: 0.35 },
  { covered: 0.9, sides: 0.35 },
] as const;
const REGIONS_A_RULE = 5;
/** Quads that share more than this of the smaller one are guesses for one document. */
const SAME_DOCUMENT = 0.4;
const LEAST_SCORE = 0.15;
const MOST_DOCUMENTS = 6;
/** Guesses that are looked at closely, and how much a side through its middle speaks against one. */
const MOST_GUESSES = 60;
/** Rivals of one document, how alike two of them may be (overlap), and among how many guesses they are looked for. */
const MOST_RIVALS = 12;
const ALIKE = 0.94;
const RIVALS_AMONG = 250;
const PARTED = 0.6;
const SEARCH = { reach: 2.5, step: 0.25, deviation: 1.5, leastSupport: 0.2 };

/**
 * The documents that the maps show. Quads are guessed from the regions that are covered and from the lines along which sides
 * are seen, since things that touch a document spoil the one, and fingers over its edge the other; the maps choose.
 */
export function mapOutlines(maps: OutlineMaps): MapOutline[] {
  const quads = [...regionQuads(maps), ...lineQuads(sideLines(maps.sides), maps.sides)];
  const guesses = quads.map((quad) => weigh(quad, maps)).sort(byScore);
  const single = guesses.slice(0, MOST_GUESSES).map((guess) => ({
    ...guess,
    score: guess.score * (1 - PARTED * innerSide(guess.quad, maps)),
  }));
  const documents: MapOutline[] = [];
  for (const guess of single.sort(byScore)) {
    if (guess.score < LEAST_SCORE || documents.length === MOST_DOCUMENTS) break;
    if (documents.some(({ quad }) => isSameDocument(quad, guess.quad))) continue;
    const chosen = polish(guess, maps);
    const rivals = (): Quad[] => rivalsOf(chosen, guesses).map((rival) => polish(rival, maps).quad);
    documents.push({ ...chosen, rivals });
  }
  return documents;
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;

/** Guesses for the same document that differ from the chosen one and from each other. */
function rivalsOf(chosen: Guess, guesses: readonly Guess[]): readonly Guess[] {
  const kept = [chosen];
  for (const guess of guesses.slice(0, RIVALS_AMONG)) {
    if (guess.score < LEAST_SCORE || kept.length > MOST_RIVALS) break;
    const isRival = isSameDocument(guess.quad, chosen.quad);
    if (isRival && kept.every(({ quad }) => overlap(quad, guess.quad) < ALIKE)) kept.push(guess);
  }
  return kept.slice(1);
}

function weigh(quad: Quad, maps: OutlineMaps): Guess {
  const evidence = quadEvidence(quad, maps);
  return { quad, evidence, score: quadScore(evidence) };
}

function regionQuads({ covered, sides }: OutlineMaps): Quad[] {
  const smallest = SMALLEST * covered.width * covered.height;
  return RULES.flatMap((rule) =>
    regionsOf(covered, (cell) => (covered.data[cell] ?? 0) > rule.covered && (sides.data[cell] ?? 0) <= rule.sides)
      .slice(0, REGIONS_A_RULE)
      .filter((region) => region.length >= smallest)
      .map((region) => hullQuad(convexHull(rowEnds(region, covered.width)), covered))
      .filter((quad) => quad !== null)
      .filter(isConvex)
      .map((quad) => fitSides(quad, (at) => valueAt(sides, at), { ...SEARCH, reach: 4, size: covered }).quad)
      .filter(isConvex),
  );
}

function isSameDocument(a: Quad, b: Quad): boolean {
  const smaller = Math.min(Math.abs(signedArea(a)), Math.abs(signedArea(b)));
  return sharedArea(a, b) > SAME_DOCUMENT * smaller;
}

function polish(guess: Guess, maps: OutlineMaps): Guess {
  const strength = (at: Point): number => valueAt(maps.sides, at);
  const { quad } = fitSides(guess.quad, strength, { ...SEARCH, size: maps.sides });
  const polished = weigh(quad, maps);
  return isConvex(quad) && polished.score >= quadScore(guess.evidence) ? polished : guess;
}
