import type { RgbImage } from '../pixels/index.ts';

/** The stream header of YUV4MPEG2: size, 30 frames a second, progressive, 4:2:0. */
export function y4mHeader(width: number, height: number): Buffer {
  return Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`, 'ascii');
}

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

interface Yuv {
  readonly luma: number;
  readonly blue: number;
  readonly red: number;
}

/** JFIF's (ITU-R BT.601, full range) luma and colour differences of the mean of `count` summed pixels. */
function yuv(red: number, green: number, blue: number, count: number): Yuv {
  const [r, g, b] = [red / count, green / count, blue / count];
  return {
    luma: byte(0.299 * r + 0.587 * g + 0.114 * b),
    blue: byte(128 - 0.168736 * r - 0.331264 * g + 0.5 * b),
    red: byte(128 + 0.5 * r - 0.418688 * g - 0.081312 * b),
  };
}

/** One frame: marker, then the planes Y, Cb and Cr. Width and height must be even. */
export function y4mFrame({ width, height, data }: RgbImage): Buffer {
  const luma = Buffer.alloc(width * height);
  const chromaSize = (width / 2) * (height / 2);
  const blue = Buffer.alloc(chromaSize);
  const red = Buffer.alloc(chromaSize);
  const at = (row: number, column: number, c: number): number => data[3 * (row * width + column) + c] as number;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      luma[row * width + column] = yuv(at(row, column, 0), at(row, column, 1), at(row, column, 2), 1).luma;
    }
  }
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      const sum = (c: number): number =>
        at(row, column, c) + at(row, column + 1, c) + at(row + 1, column, c) + at(row + 1, column + 1, c);
      const mean = yuv(sum(0), sum(1), sum(2), 4);
      const place = (row / 2) * (width / 2) + column / 2;
      blue[place] = mean.blue;
      red[place] = mean.red;
    }
  }
  return Buffer.concat([Buffer.from('FRAME\n', 'ascii'), luma, blue, red]);
}
