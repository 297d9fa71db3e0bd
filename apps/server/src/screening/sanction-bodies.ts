/** Who imposes sanctions, under the ids by which partners filter (contract section 12: 1 to 80). Ids are never used again. */
const BODIES: Readonly<Record<string, { readonly id: number; readonly name: string; readonly origin: string }>> = {
  un: { id: 1, name: 'United Nations Security Council', origin: 'United Nations' },
  ofac: { id: 2, name: 'Office of Foreign Assets Control', origin: 'United States' },
  eu: { id: 3, name: 'Council of the European Union', origin: 'European Union' },
  uk: { id: 4, name: 'Foreign, Commonwealth & Development Office', origin: 'United Kingdom' },
  seco: { id: 5, name: 'State Secretariat for Economic Affairs', origin: 'Switzerland' },
  'us-csl': { id: 6, name: 'Consolidated Screening List', origin: 'United States' },
};

/** Of every list that names no body of its own. */
const OTHER_BODY = 80;

export interface SanctionBody {
  readonly id: number;
  readonly name: string;
  readonly origin: string;
}

/** The body behind a list, by the reader that understands it. */
export function sanctionBody({ source, name }: { readonly source: string; readonly name: string }): SanctionBody {
  return (Object.hasOwn(BODIES, source) ? BODIES[source] : undefined) ?? { id: OTHER_BODY, name, origin: 'Other' };
}
