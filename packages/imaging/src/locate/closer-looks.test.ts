import { type Quad, quadOfBox } from '@bonafide/domain';
import { designById, type PlannedPhoto, photographDesign } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DecodedImage, decodeImage } from '../image/index.ts';
import { loadModel, type Model, modelCardUrl } from '../inference/index.ts';
import { overlap } from './clip-polygon.ts';
import { closerLooks, needsCloserLook } from './closer-looks.ts';
import { locateDocuments } from './locate-documents.ts';

const PICTURE = { width: 1200, height: 1600 };
const SCENE: PlannedPhoto['options'] = {
  ...PICTURE,
  ...{ seed: 810124460, fill: 0.5486, rotation: -1.483, perspective: 0.0058, mirrored: false, fingers: 0, blur: 0.58 },
  ...{ motion: 0, glare: 0, rainbow: 0, shadow: 0.08, exposure: 0.96, noise: 2.3, quality: 91, shrunk: 1 },
  backdrop: 'printed',
  offset: [0, 0],
  glareAt: [0.69, 0.87],
  orientation: 1,
};

/** A licence in the middle of a ground of print, a larger one's back beside it that the picture cuts off. */
async function licenceAmongOthers() {
  const shown = [
    { id: 'licence-latvija-engraved', seed: 8101157, side: 'front' },
    { id: 'american-virginia-white', seed: 8601157, side: 'back' },
    { id: 'permit-deutschland-sand', seed: 8601158, side: 'front' },
  ] as const;
  const [meant, ...others] = shown.map(({ id, ...rest }) => ({ design: designById(id), ...rest }));
  if (!meant) throw new Error('the picture shows three documents');
  return photographDesign({
    index: 0,
    split: 'training',
    group: 'cluttered',
    conditions: [],
    stored: 'jpeg',
    options: SCENE,
    documents: [meant, ...others],
  });
}

/** `width` by `height` px around a place. */
function around(x: number, y: number, width: number, height: number): Quad {
  return quadOfBox({ x: x - width / 2, y: y - height / 2, width, height });
}

describe('a closer look', () => {
  it('is taken where no sure outline lies in the middle of the picture', () => {
    const middle = around(600, 800, 500, 300);
    expect(needsCloserLook([{ quad: middle, confidence: 0.85 }], PICTURE)).toBe(false);
    expect(needsCloserLook([{ quad: middle, confidence: 0.7 }], PICTURE)).toBe(true);
    expect(needsCloserLook([{ quad: around(200, 200, 300, 200), confidence: 0.95 }], PICTURE)).toBe(true);
    expect(needsCloserLook([], PICTURE)).toBe(true);
  });

  describe('on a picture of several documents', () => {
    let model: Model;
    let image: DecodedImage;
    let meant: Quad;
    beforeAll(async () => {
      model = await loadModel(modelCardUrl('document-corners'));
      const { bytes, truth } = await licenceAmongOthers();
      image = await decodeImage(bytes);
      meant = truth.documents[0]?.corners ?? around(0, 0, 0, 0);
    });

    it('finds the one in the middle, in pixels of the whole picture', async () => {
      const [found] = await closerLooks(model, image);
      expect(overlap(found?.quad ?? [], meant)).toBeGreaterThan(0.9);
    });

    it('lets it be taken for the one that is meant, and keeps the others', async () => {
      const [first, ...others] = await locateDocuments(model, image);
      expect(overlap(first?.quad ?? [], meant)).toBeGreaterThan(0.9);
      expect(others.some(({ confidence }) => confidence > 0.3)).toBe(true);
      const [held] = await locateDocuments(model, image, { inMiddle: false });
      expect(overlap(held?.quad ?? [], meant)).toBeLessThan(0.5);
    });
  });
});
