import { ADDRESS_THRESHOLD, type AddressPartComparison, compareAddresses } from '@bonafide/names';
import { type Command, Misuse } from './command.ts';
import { type ComparedPair, comparePairs, rounded } from './compare-lines.ts';

export const addresses: Command = {
  name: 'addresses',
  summary: 'Compare two addresses of any country.',
  help: `Usage: bonafide addresses compare A B [--json]
       bonafide addresses compare --stdin --json < PAIRS

Says how much two addresses are one, and what each part of them says. Another house, flat or postal code is another address, however
alike the words are.

  --json    {"score","verdict","grounds":[…],"parts":[{"part","a","b","verdict","similarity"},…]}
            score     0 to 1; recommended threshold: ${ADDRESS_THRESHOLD}
            verdict   same, different, or open where the addresses do not say enough: stricter than the score
            grounds   why it is not "same": script, country, region, postal_code, box, unit, floor, house_number, street_kind,
                      direction, words, too_little
  --stdin   reads lines {"a","b"} and answers each in its order; a line that cannot be read is answered with
            {"error":{"code","message"}} and does not stop the others

Examples:
  bonafide addresses compare "Friedrichstraße 123, 10117 Berlin" "Friedrichstr. 123, 10117 Berlin, Germany"
  bonafide addresses compare --stdin --json < pairs.jsonl | jq 'select(.verdict == "same")'`,
  async run([action, ...args], terminal) {
    if (action !== 'compare') throw new Misuse('say what to do: compare');
    return comparePairs(args, { minds: false, describe, tell }, terminal);
  },
};

const verdictOf = (agrees: boolean | null): string => (agrees === null ? 'open' : agrees ? 'same' : 'different');

function describe({ a, b }: ComparedPair) {
  const { score, agrees, grounds, parts } = compareAddresses(a, b);
  return {
    score: rounded(score),
    verdict: verdictOf(agrees),
    grounds,
    parts: parts.map((part) => ({ ...part, similarity: part.similarity === null ? null : rounded(part.similarity) })),
  };
}

function tell({ a, b }: ComparedPair): string {
  const { score, agrees, grounds, parts } = compareAddresses(a, b);
  const why = grounds.length === 0 ? '' : ` because of ${grounds.map(spoken).join(', ')}`;
  return [
    `${verdictOf(agrees)}${why}: score ${score.toFixed(3)} (one address from ${ADDRESS_THRESHOLD} on)`,
    ...parts.map(line),
  ].join('\n');
}

function line({ part, a, b, verdict }: AddressPartComparison): string {
  return `  ${spoken(part).padEnd(13)} ${a === b ? a : `${a ?? '(none)'} | ${b ?? '(none)'}`}: ${spoken(verdict)}`;
}

const spoken = (word: string): string => word.replaceAll('_', ' ');
