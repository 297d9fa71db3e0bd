import { explainNames, NAME_THRESHOLDS, type TokenMatch } from '@bonafide/names';
import { type Command, Misuse } from './command.ts';
import { type ComparedPair, comparePairs, rounded } from './compare-lines.ts';

const { person, organisation } = NAME_THRESHOLDS;

export const names: Command = {
  name: 'names',
  summary: 'Compare two names, in any script and spelling.',
  help: `Usage: bonafide names compare A B [--kind person|organisation] [--json]
       bonafide names compare --stdin --json < PAIRS

Says how much two names are one name, and in which way they differ. The score is that of screening; which name comes first
makes no difference to it.

  --json    {"score","verdict","parts":[{"query","listed","how","similarity","weight"},…]}
            score     0 to 1; recommended threshold: ${person} for persons, ${organisation} for organisations
            verdict   surely one name: exact, diacritics, transliteration, joined, order, truncated (of an MRZ), patronymic,
                      middle-name, double-name; perhaps: nickname, initial, typo; else: mismatch
                      (organisations also: word-form, extra-word)
  --stdin   reads lines {"a","b","kind"?} and answers each in its order; a line that cannot be read is answered with
            {"error":{"code","message"}} and does not stop the others
  --kind    what a and b are; a line's own kind wins. Companies, vessels and aircraft are compared as organisations

Examples:
  bonafide names compare "Владимир Путин" "PUTIN<<VLADIMIR"
  bonafide names compare "Siemens AG" "Siemens Aktiengesellschaft" --kind organisation
  bonafide names compare --stdin --json < pairs.jsonl | jq 'select(.score >= ${person})'`,
  async run([action, ...args], terminal) {
    if (action !== 'compare') throw new Misuse('say what to do: compare');
    return comparePairs(args, { minds: true, describe, tell }, terminal);
  },
};

function describe({ a, b, kind }: ComparedPair) {
  const { score, verdict, parts } = explainNames(a, b, kind);
  return {
    score: rounded(score),
    verdict,
    parts: parts.map((part) => ({ ...part, similarity: rounded(part.similarity), weight: rounded(part.weight) })),
  };
}

function tell({ a, b, kind }: ComparedPair): string {
  const { score, verdict, parts } = explainNames(a, b, kind);
  const word = score >= NAME_THRESHOLDS[kind] ? 'one name' : 'two names';
  return [`${verdict}: score ${score.toFixed(3)} (${word}, from ${NAME_THRESHOLDS[kind]} on)`, ...parts.map(line)].join(
    '\n',
  );
}

function line({ query, listed, how }: TokenMatch): string {
  if (query === null || listed === null)
    return `  ${query ?? listed}: only in ${listed === null ? 'the first' : 'the second'}`;
  return `  ${query}${query === listed ? '' : ` and ${listed}`}: ${how}`;
}
