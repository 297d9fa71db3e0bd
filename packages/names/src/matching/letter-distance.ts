const LONGEST = 60;

let beforeLast = new Uint8Array(LONGEST + 1);
let last = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/**
 * Optimal string alignment distance of two ASCII words (insertions, deletions, replacements and swapped neighbours cost 1
 * each), without allocation; `limit + 1` as soon as it must exceed `limit`.
 */
export function letterDistance(a: string, b: string, limit: number): number {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > limit) return limit + 1;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (nextRow(a, b, i) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function nextRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const before = a.charCodeAt(i - 2);
  let value = i;
  current[0] = i;
  let smallest = i;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    value = Math.min((last[j - 1] ?? 0) + (letter === other ? 0 : 1), (last[j] ?? 0) + 1, value + 1);
    if (i > 1 && j > 1 && before === other && letter === b.charCodeAt(j - 2)) {
      value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
    }
    current[j] = value;
    if (value < smallest) smallest = value;
  }
  return smallest;
}

/** Whether two neighbours have changed places and nothing else: Elias and Elisa are a typist's, Elias and Elia two names. */
export function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const swapped = a.length === b.length && a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
  return swapped && a !== b && a.slice(at + 2) === b.slice(at + 2);
}
