import { withoutDiacritics } from '@bonafide/names';
import { LANGUAGES, type LabelMeaning } from './languages/index.ts';

/** One label as it is looked up, and the languages (BCP 47) that print it. */
export interface KnownLabel {
  readonly key: string;
  readonly meaning: LabelMeaning;
  readonly languages: readonly string[];
}

/** Shapes that recognisers take for each other; folding them on both sides makes such misreadings no difference. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/RN/g, 'M'],
  [/VV/g, 'W'],
  [/[1L]/g, 'I'],
  [/[0Q]/g, 'O'],
  [/5/g, 'S'],
  [/8/g, 'B'],
  [/6/g, 'G'],
];

/** Letters and digits of any script in upper case, without marks, spaces and the differences of look-alike shapes. */
export function labelKey(text: string): string {
  const upper = text.replaceAll('ß', 'ẞ').normalize('NFC').toUpperCase();
  const letters = withoutDiacritics(upper).replace(/[^\p{L}\p{N}]/gu, '');
  return LOOKALIKES.reduce((key, [shape, folded]) => key.replace(shape, folded), letters);
}

/** Every label by its key. A word with two meanings keeps that of the language listed first. */
export const LABEL_BY_KEY: ReadonlyMap<string, KnownLabel> = collectLabels();

/** Labels of each length, so that a misread one is sought among those of like length only. */
export const LABELS_BY_LENGTH: ReadonlyMap<number, readonly KnownLabel[]> = Map.groupBy(
  LABEL_BY_KEY.values(),
  ({ key }) => key.length,
);

function collectLabels(): ReadonlyMap<string, KnownLabel> {
  const labels = new Map<string, KnownLabel>();
  for (const { code, labels: byMeaning } of LANGUAGES) {
    for (const [meaning, words] of Object.entries(byMeaning)) {
      for (const word of words.split(',')) {
        addLabel(labels, { key: labelKey(word), meaning: meaning as LabelMeaning, languages: [code] });
      }
    }
  }
  return labels;
}

function addLabel(labels: Map<string, KnownLabel>, label: KnownLabel): void {
  const known = labels.get(label.key);
  if (known && known.meaning !== label.meaning) return;
  labels.set(label.key, { ...label, languages: [...(known?.languages ?? []), ...label.languages] });
}
