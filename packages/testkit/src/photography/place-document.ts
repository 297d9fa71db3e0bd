import type { Point, Quad, Size } from '@bonafide/domain';
import { seededRandom } from '../random/random.ts';
import type { PhotoOptions } from './photo-options.ts';

/** Where a document's corners lie in the picture, clockwise from its top left. */
export function placeDocument(document: Size, options: PhotoOptions): Quad {
  const random = seededRandom(options.seed + 1);
  const angle = (options.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const spanX = document.width * Math.abs(cos) + document.height * Math.abs(sin);
  const spanY = document.width * Math.abs(sin) + document.height * Math.abs(cos);
  const scale = options.fill * Math.min(options.width / spanX, options.height / spanY);
  const centre = {
    x: options.width / 2 + random.between(-0.02, 0.02) * options.width,
    y: options.height / 2 + random.between(-0.02, 0.02) * options.height,
  };
  const reach = options.perspective * document.width * scale;
  const corner = (u: number, v: number): Point => {
    const x = u * document.width * scale;
    const y = v * document.height * scale;
    return {
      x: centre.x + x * cos - y * sin + random.between(-reach, reach),
      y: centre.y + x * sin + y * cos + random.between(-reach, reach),
    };
  };
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}
