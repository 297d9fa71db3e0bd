import type { PreparedName } from './name-score.ts';

/** Longest joined word worth a key; longer ones are found by their parts. */
const LONGEST = 24;

/** The words that arise when two neighbours of a name are written as one (`abd` and `rahman`: `abdrahman`), initials left out. */
export function joinedForms({ tokens }: PreparedName): readonly string[] {
  const forms: string[] = [];
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [left, right] = [tokens[index]?.text ?? '', tokens[index + 1]?.text ?? ''];
    if (left.length > 1 && right.length > 1 && left.length + right.length <= LONGEST) forms.push(left + right);
  }
  return forms;
}
