import type { AttributeName, TextLine } from '@bonafide/domain';
import { readFieldValue } from './field-value.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedField } from './infer-names.ts';

const ALONE = { label: 0.4, place: 0.7 };

/**
 * The one line that names a country and that no label claimed: the holder's nationality where it stands below the name,
 * since the issuer's name heads the document.
 */
export function inferNationality(left: readonly TextLine[], known: readonly PlacedField[]): readonly FoundValue[] {
  const placed = (name: AttributeName) => known.find(({ attribute }) => attribute === name)?.box;
  const name = placed('givenNames') ?? placed('surname');
  if (placed('nationality') || !name) return [];
  const found = left.flatMap((line) => {
    const value = line.box.y > name.y ? readFieldValue('nationality', line.text) : null;
    return value ? [{ line, value }] : [];
  });
  const [only] = found;
  return only && found.length === 1 ? [{ attribute: 'nationality', ...only, found: 'inference', evidence: ALONE }] : [];
}
