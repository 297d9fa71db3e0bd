/** Where the holder lives. */
export interface AamvaAddress {
  readonly street: string;
  readonly city: string | null;
  /** State, province or territory, two letters. */
  readonly jurisdiction: string | null;
  /** `12345`, `12345-6789` or `A1A 1A1`. */
  readonly postalCode: string | null;
}

type Elements = ReadonlyMap<string, string>;

/** DAG to DAK; version 1 has the residence in DAL to DAP, and some writers a mixture of both. */
export function readAddress(elements: Elements): AamvaAddress | null {
  const text = (...ids: readonly string[]): string => {
    const values = ids.map((id) => (elements.get(id) ?? '').replace(/\s+/g, ' ').trim());
    return values.find((value) => !/^(NONE)?$/i.test(value)) ?? '';
  };
  const street = [text('DAG', 'DAL'), text('DAH', 'DAM')].filter(Boolean).join(', ');
  if (!street) return null;
  return {
    street,
    city: text('DAI', 'DAN') || null,
    jurisdiction: text('DAJ', 'DAO').toUpperCase() || null,
    postalCode: readPostalCode(text('DAK', 'DAP')),
  };
}

/** On one line, as an attribute: street, city, jurisdiction and code. */
export function writeAddress({ street, city, jurisdiction, postalCode }: AamvaAddress): string {
  return [street, city, [jurisdiction, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** ZIP+4 is padded with zeros where only five digits are known; Canada's code has a space. Null for anything else. */
export function readPostalCode(text: string): string | null {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const [, zip, plus] = /^(\d{5})(\d{0,4})$/.exec(compact) ?? [];
  if (zip) return plus?.length === 4 && plus !== '0000' ? `${zip}-${plus}` : zip;
  const canadian = /^([A-Z]\d[A-Z])(\d[A-Z]\d)$/.exec(compact);
  return canadian ? `${canadian[1]} ${canadian[2]}` : null;
}
