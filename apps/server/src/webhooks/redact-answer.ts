const REDACTED = '[…]';
/** A shorter value, such as a country or a sex, is found in any text and tells of nobody. */
const SHORTEST_VALUE = 3;

/** What looks personal in whatever a receiver answers: ids, mail addresses, IP addresses, dates, long numbers, tokens. */
const PERSONAL = [
  /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/giu,
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/gu,
  /\b\d{1,3}(\.\d{1,3}){3}\b/gu,
  /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b/gu,
  /\b(?=[\p{L}\d]*\d)[\p{L}\d]{6,}\b/gu,
];

/**
 * The start of an answer without what was sent and without what looks personal: receivers tend to repeat what they could not take.
 * What is left is for whoever looks for the fault; it is kept sealed all the same.
 */
export function redactAnswer(answer: string, sent: unknown): string {
  let text = answer;
  for (const pattern of [...PERSONAL, ...valuesOf(sent)]) text = text.replaceAll(pattern, REDACTED);
  // PostgreSQL text cannot hold the NUL character, nor should a terminal.
  return text.replaceAll(/\p{Cc}/gu, (character) => (/[\n\r\t]/.test(character) ? character : '\ufffd'));
}

/** Every text that was sent and every word of it, in any case, the longest first. */
function valuesOf(sent: unknown): readonly RegExp[] {
  const values = new Set(textsIn(sent).flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]));
  return [...values]
    .filter((value) => value.length >= SHORTEST_VALUE)
    .sort((a, b) => b.length - a.length)
    .map((value) => new RegExp(value.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'giu'));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
