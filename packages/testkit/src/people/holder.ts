import { type Identity, makeIdentity } from '../heads/index.ts';
import { drawPerson } from './draw-person.ts';
import type { Person } from './person.ts';

/** Faces are shared by many holders, since a portrait takes longer to render than the rest of a document. */
const FACES_IN_POOL = 40;
const faces = new Map<number, Identity>();

function faceOfPool(seed: number): Identity {
  const index = ((seed % FACES_IN_POOL) + FACES_IN_POOL) % FACES_IN_POOL;
  const face = faces.get(index) ?? makeIdentity(31_000 + index);
  faces.set(index, face);
  return face;
}

/** The holder of a design's document: names and places as the language has them, a face of the pool. */
export function drawHolder(seed: number, _language: string): Person {
  return drawPerson(seed, { face: faceOfPool(seed) });
}
