import { foldWords } from '@bonafide/names';
import { peerModule } from '../../documents/readers/peer-packages.ts';

type Similarity = (a: string, b: string) => number;

/** Scorers without any knowledge of addresses, on the same folded text; from the packages in bench/peers (throws with the command that installs them). */
export function addressPeers(): Readonly<Record<string, Similarity>> {
  const { distance } = peerModule('fastest-levenshtein') as { distance: Similarity };
  const jaroWinkler = peerModule('talisman/metrics/jaro-winkler') as Similarity;
  return {
    'Levenshtein, normalised': folded((a, b) => 1 - distance(a, b) / Math.max(a.length, b.length, 1)),
    'Jaro-Winkler': folded(jaroWinkler),
    'Jaccard of words': folded(jaccard),
  };
}

const folded =
  (similarity: Similarity): Similarity =>
  (a, b) =>
    similarity(foldWords(a).trim(), foldWords(b).trim());

function jaccard(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
