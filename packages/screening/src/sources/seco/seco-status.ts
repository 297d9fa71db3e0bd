import { dayOf } from '../../entities/listed-day.ts';
import { childrenOf, type XmlElement } from '../streams/xml-records.ts';

/** Whether an entry holds on a day: the latest change that has taken effect must not have taken it off the list. */
export function isCurrent(target: XmlElement, today: string): boolean {
  const inForce = childrenOf(target, 'modification').filter((change) => today === '' || effectiveDay(change) <= today);
  const latest = inForce.reduce<XmlElement | null>(
    (last, change) => (last === null || effectiveDay(change) > effectiveDay(last) ? change : last),
    null,
  );
  return latest?.attributes['modification-type'] !== 'de-listed';
}

/** The day of the first listing that the entry tells. */
export function listingDay(target: XmlElement): string | undefined {
  return childrenOf(target, 'modification')
    .filter(({ attributes }) => attributes['modification-type'] === 'listed')
    .map(effectiveDay)
    .filter(Boolean)
    .sort()[0];
}

function effectiveDay({ attributes }: XmlElement): string {
  return dayOf(attributes['effective-date']) ?? dayOf(attributes['publication-date']) ?? '';
}
