import { expect, test } from 'vitest';
import { createJpegFitter, type JpegSetting } from './fit-jpeg.ts';

/** Encodes to `bytes` at best quality and full size, less in proportion; each picture takes `ms`. */
function fitterOf({ bytes, limit = 40_000, ms = 10 }: { bytes: () => number; limit?: number; ms?: number }) {
  const tried: JpegSetting[] = [];
  let clock = 0;
  const fit = createJpegFitter(
    async (setting) => {
      tried.push(setting);
      clock += ms;
      return new Uint8Array(Math.round(bytes() * setting.quality * (setting.side / 640) ** 2));
    },
    { bytes: limit, side: 640, ms: 120 },
    () => clock,
  );
  return { fit, tried };
}

test('a picture that fits is encoded once, at its best', async () => {
  const { fit, tried } = fitterOf({ bytes: () => 45_000 });
  expect((await fit())?.length).toBe(36_000);
  await fit();
  expect(tried).toEqual([
    { quality: 0.8, side: 640 },
    { quality: 0.8, side: 640 },
  ]);
});

test('quality falls until it fits, and is remembered', async () => {
  const { fit, tried } = fitterOf({ bytes: () => 75_000 });
  expect((await fit())?.length).toBeLessThanOrEqual(40_000);
  const first = tried.length;
  expect(first).toBeGreaterThan(1);
  await fit();
  expect(tried.length).toBe(first + 1);
  expect(tried.every(({ side }) => side === 640)).toBe(true);
});

test('quality comes back with a quieter scene', async () => {
  let bytes = 90_000;
  const { fit, tried } = fitterOf({ bytes: () => bytes });
  await fit();
  bytes = 20_000;
  for (let i = 0; i < 10; i++) await fit();
  expect(tried.at(-1)).toEqual({ quality: 0.8, side: 640 });
});

test('size falls only after quality, and what never fits is not sent', async () => {
  const small = fitterOf({ bytes: () => 200_000 });
  expect((await small.fit())?.length).toBeLessThanOrEqual(40_000);
  expect(small.tried.at(-1)?.quality).toBe(0.35);
  expect(small.tried.at(-1)?.side).toBeLessThan(640);
  const hopeless = fitterOf({ bytes: () => 10_000_000 });
  expect(await hopeless.fit()).toBeNull();
  expect(hopeless.tried.at(-1)).toEqual({ quality: 0.35, side: 320 });
});

test('a slow phone gets smaller pictures, down to a face that is still measured', async () => {
  const { fit, tried } = fitterOf({ bytes: () => 30_000, ms: 400 });
  for (let i = 0; i < 12; i++) await fit();
  expect(tried[1]?.side).toBeLessThan(640);
  expect(tried.at(-1)?.side).toBe(320);
});

test('without a picture there is nothing to fit', async () => {
  const fit = createJpegFitter(
    async () => null,
    { bytes: 1, side: 640, ms: 1 },
    () => 0,
  );
  expect(await fit()).toBeNull();
});
