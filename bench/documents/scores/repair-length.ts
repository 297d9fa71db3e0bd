/** Characters of a zone; what other readers take for fillers becomes one, blanks vanish. */
export function cleanMrzLine(text: string): string {
  return text
    .toUpperCase()
    .replace(/[«‹]/g, (mark) => (mark === '«' ? '<<' : '<'))
    .replace(/[^A-Z0-9<]/g, '');
}

/** How far from the right length a line may be and still be repaired. */
const MOST_REPAIRED = 12;

/**
 * Every way to give a line the length that is known to be right: fillers added or removed at its end, at its longest run
 * of fillers, or characters cut from either end. The same is granted to all readers, and the best repair counts.
 */
export function lengthRepairs(line: string, length: number): readonly string[] {
  const missing = length - line.length;
  if (missing === 0) return [line];
  if (Math.abs(missing) > MOST_REPAIRED) return [];
  const run = longestFillerRun(line);
  if (missing > 0) {
    const fillers = '<'.repeat(missing);
    return [line + fillers, ...(run ? [line.slice(0, run.start) + fillers + line.slice(run.start)] : [])];
  }
  const shrunk = run && run.length > -missing ? [line.slice(0, run.start) + line.slice(run.start - missing)] : [];
  return [line.slice(0, length), line.slice(-length), ...shrunk];
}

function longestFillerRun(line: string): { readonly start: number; readonly length: number } | null {
  const runs = [...line.matchAll(/<{2,}/g)].map((match) => ({ start: match.index, length: match[0].length }));
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
