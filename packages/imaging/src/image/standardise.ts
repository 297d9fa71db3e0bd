/** Added to the deviation, so that an empty crop does not become amplified noise. */
const DEVIATION_FLOOR = 6;

/** Zero mean and about unit deviation, as the line networks were trained (`normalise` in their generate.py). */
export function standardise(grey: Uint8Array): Float32Array {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < grey.length; i++) {
    const value = grey[i] as number;
    sum += value;
    squares += value * value;
  }
  const mean = sum / grey.length;
  const deviation = Math.sqrt(Math.max(0, squares / grey.length - mean ** 2)) + DEVIATION_FLOOR;
  const standard = new Float32Array(grey.length);
  for (let i = 0; i < grey.length; i++) standard[i] = ((grey[i] as number) - mean) / deviation;
  return standard;
}
