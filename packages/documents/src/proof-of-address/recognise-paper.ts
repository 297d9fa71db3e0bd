import type { TextLine } from '@bonafide/domain';
import { foldWords } from '@bonafide/names';
import { kindPhrase } from './kind-phrase.ts';
import { PAPER_KINDS, type PaperKind } from './paper-kinds.ts';

export interface RecognisedPaper {
  /** Null: nothing says what it is. */
  readonly kind: PaperKind | null;
  /** [0,1]; the share of this kind's words among all kinds' that were found. */
  readonly confidence: number;
}

/** Words in the upper part count double: titles and letterheads stand there. */
const TOP = 0.35;
const LEAST_WEIGHT = 1;

/** What kind of paper the words speak of. Longer phrases say more than single words. */
export function recognisePaper(lines: readonly TextLine[], pageHeight: number): RecognisedPaper {
  const weights = new Map<PaperKind, number>();
  const seen = new Set<string>();
  for (const { text, box } of lines) {
    const folded = foldWords(text);
    for (const kind of PAPER_KINDS) {
      const phrase = kindPhrase(folded, kind);
      if (!phrase || seen.has(phrase)) continue;
      seen.add(phrase);
      const weight = (1 + phrase.split(' ').length) * (box.y < pageHeight * TOP ? 2 : 1);
      weights.set(kind, (weights.get(kind) ?? 0) + weight);
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < LEAST_WEIGHT) return { kind: null, confidence: 0 };
  return { kind: best[0], confidence: best[1] / total };
}
