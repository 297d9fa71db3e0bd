import { pathToFileURL } from 'node:url';
import { analyseFaces, decodeImage, embedFace, loadFaceEngine } from '@bonafide/imaging';
import type { DescribingEngine } from './face-description.ts';

/** The product's own way from a file to a descriptor; `card` names another embedder. */
export async function bonafide(card: string | null): Promise<DescribingEngine> {
  const engine = await loadFaceEngine(card === null ? {} : { embedderCard: pathToFileURL(card) });
  return {
    async describe(bytes) {
      const image = await decodeImage(bytes);
      const { chosen, faces } = await analyseFaces(engine, image);
      const descriptor = chosen === null ? null : [...(await embedFace(engine, image, chosen))];
      return { descriptor, faces: faces.length };
    },
  };
}
