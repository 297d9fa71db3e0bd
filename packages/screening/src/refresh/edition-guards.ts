import type { ListGuards } from '../sources/source.ts';
import type { ListEdition } from './edition.ts';
import type { RefreshRefusal } from './refusal.ts';

/** Largest share of values of a field with a known form that may lack it. */
const MISREAD_SHARE = 0.05;
const SKIPPED_SHARE = 0.02;
const MANGLED_SHARE = 0.01;
/** Programs that fail to read dates write one day for everybody; on a list of people no day is so common. */
const SAME_DAY_SHARE = 0.25;
const FEW_BORN = 10;
/** Single slips happen in every list; these many are none of a whole column. */
const SLIPS = 1;

/** What speaks against an edition by itself. */
export function soundness({ figures }: ListEdition, guards: ListGuards): readonly RefreshRefusal[] {
  const refusals: RefreshRefusal[] = [];
  const { entities, people, skipped, records, doubleIds, mangledNames, names } = figures;
  if (entities < guards.minimum) {
    refusals.push({
      code: 'list.too_few',
      words: `${entities} entries, where the whole list never has fewer than ${guards.minimum}`,
    });
  }
  if (people > 0 && figures.with.births / people < guards.birthShare) {
    refusals.push({
      code: 'fields.lost',
      words: `only ${figures.with.births} of ${people} people have a birth date`,
    });
  }
  if (figures.facts.announced !== undefined && records < figures.facts.announced) {
    refusals.push({
      code: 'list.announced_more',
      words: `the file announces ${figures.facts.announced} entries and holds ${records}`,
    });
  }
  if (tooMany(skipped, records, SKIPPED_SHARE)) {
    refusals.push({ code: 'records.skipped', words: `${skipped} of ${records} entries have no name or no key` });
  }
  if (doubleIds > 0) {
    refusals.push({ code: 'ids.double', words: `${doubleIds} keys stand twice with different content` });
  }
  if (tooMany(mangledNames, names, MANGLED_SHARE)) {
    refusals.push({
      code: 'encoding.mangled',
      words: `${mangledNames} names were converted wrongly before they came here`,
    });
  }
  return [...refusals, ...sameDays(figures), ...misread(figures.misread)];
}

function sameDays({ commonestBirth = 0, with: { birthDays } }: ListEdition['figures']): readonly RefreshRefusal[] {
  if (commonestBirth <= FEW_BORN || commonestBirth <= SAME_DAY_SHARE * birthDays) return [];
  return [{ code: 'values.same', words: `${commonestBirth} of ${birthDays} people would be born on one day` }];
}

function misread(fields: ListEdition['figures']['misread']): readonly RefreshRefusal[] {
  return fields
    .filter((field) => tooMany(field.misread, field.seen, MISREAD_SHARE))
    .map(({ field, seen, misread: count }) => ({
      code: 'values.misread' as const,
      words: `${count} of ${seen} values of "${field}" are none: the columns may have moved`,
    }));
}

function tooMany(count: number, of: number, share: number): boolean {
  return count > SLIPS && count > share * of;
}
