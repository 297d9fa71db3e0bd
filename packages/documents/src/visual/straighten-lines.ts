import { boundingBox, type Point, type TextLine } from '@bonafide/domain';

/**
 * The lines in a frame in which text runs to the right, however the photo was turned or tilted. Boxes along the image's
 * axes overlap when text is tilted; in this frame rows and columns part again.
 */
export function straightenLines(lines: readonly TextLine[]): readonly TextLine[] {
  const angle = readingAngle(lines);
  const turn = ({ x, y }: Point): Point => ({
    x: x * Math.cos(angle) + y * Math.sin(angle),
    y: y * Math.cos(angle) - x * Math.sin(angle),
  });
  return lines.map((line) => {
    const [a, b, c, d] = line.quad;
    const quad = [turn(a), turn(b), turn(c), turn(d)] as const;
    return { ...line, quad, box: boundingBox(quad) };
  });
}

/** Mean direction of the text in radians, every line weighing as much as it is long. */
function readingAngle(lines: readonly TextLine[]): number {
  let x = 0;
  let y = 0;
  for (const { quad } of lines) {
    x += quad[1].x - quad[0].x;
    y += quad[1].y - quad[0].y;
  }
  return Math.atan2(y, x);
}
