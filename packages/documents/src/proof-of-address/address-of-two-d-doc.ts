import type { TwoDDoc, TwoDDocMeaning } from '../two-d-doc/index.ts';

/** Who and where, as a 2D-Doc says it. */
export interface TwoDDocAddress {
  readonly name: string | null;
  readonly address: string | null;
}

/** The person supplied, else the one billed, else taxpayer or account holder. */
export function addressOfTwoDDoc({ fields }: TwoDDoc): TwoDDocAddress {
  const text = (...meanings: readonly TwoDDocMeaning[]): string =>
    fields
      .filter(({ meaning, value }) => meanings.includes(meaning) && value !== '')
      .map(({ value }) => value.replaceAll('/', ' '))
      .join(' ');
  const names = [
    text('beneficiaryGivenNames', 'beneficiarySurname') || text('beneficiaryLine'),
    text('recipientGivenNames', 'recipientSurname') || text('recipientLine'),
    text('taxpayer'),
    text('accountHolder'),
  ];
  const addresses = [
    text('serviceAddress', 'servicePostalCode', 'serviceCity'),
    text('recipientAddress', 'recipientPostalCode', 'recipientCity'),
  ];
  return { name: names.find(Boolean) ?? null, address: addresses.find(Boolean) ?? null };
}
