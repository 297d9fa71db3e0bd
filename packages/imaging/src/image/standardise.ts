/** Added to the deviation, so that an empty crop does not become amplified noise. */
const DEVIATION_FLOOR = 6;

/** Zero mean and about unit deviation, as the line networks were trained (`normalise` in their generate.py). */
export function standardise(grey: Uint8Array): Float32Array {
  let [sum, squares] = [0, 0];
  for (const value of grey) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / grey.length;
  const deviation = Math.sqrt(Math.max(0, squares / grey.length - mean ** 2)) + DEVIATION_FLOOR;
  return Float32Array.from(grey, (value) => (value - mean) / deviation);
}
