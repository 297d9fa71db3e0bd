import type { ProofOfAddressOutcome } from '@bonafide/checks';
import { POA_DOCUMENTS, type PoaCheckResponse, type PoaDocument } from '@bonafide/contract';
import { alpha2Of } from '@bonafide/names';
import type { PartnerSettings } from '../partners/settings.ts';

/** What a proof of address was to be held against. */
export interface Provided {
  readonly name: string | null;
  readonly address: string | null;
}

/** What the paper says, in the words of the wire, without ids and links. */
export type PoaFinding = Omit<PoaCheckResponse, 'id' | 'created' | 'file' | 'providedName' | 'providedAddress'>;

type Accepted = Pick<PartnerSettings, 'poaDocuments' | 'poaCountries'>;

/** Pure. Null where the paper does not say it, or where nobody asked. */
export function describeProof({ reading, check }: ProofOfAddressOutcome, accepted: Accepted): PoaFinding {
  const has = (...codes: readonly string[]) => check.reasons.some(({ code }) => codes.includes(code));
  const agrees = (field: string) => check.comparisons.find((one) => one.field === field)?.agrees ?? null;
  const paper = reading?.paper ?? null;
  const verified = reading?.signed?.verdict === 'verified' ? reading.signed : null;
  const code = paper?.address?.country ?? null;
  const country = code && alpha2Of(code);
  const compared = { nameMatch: agrees('name'), addressMatch: agrees('address') };
  return {
    name: verified?.name ?? paper?.names[0] ?? null,
    address: verified?.address ?? paper?.address?.lines.join(', ') ?? null,
    orgName: paper?.issuer?.value ?? null,
    orgAddress: paper?.issuerAddress?.join(', ') ?? null,
    issueDate: paper?.issueDate?.value ?? null,
    documentType: paper?.kind?.toUpperCase() ?? null,
    country,
    hasLogo: null,
    isScreenshot: reading?.screenshot.isScreenshot ?? null,
    ...compared,
    dateValid: paper?.issueDate ? !has('proof_of_address.too_old', 'proof_of_address.future_date') : null,
    documentTypeSupported: paper?.kind ? isAccepted(paper.kind.toUpperCase(), accepted) : null,
    countrySupported: country === null ? null : (accepted.poaCountries?.includes(country) ?? true),
    overallStatus: 'NOT_COMPARED',
  };
}

/** One thing that differs is no match; one that could not be compared leaves it open. */
export function overallOf(
  { nameMatch, addressMatch }: Pick<PoaFinding, 'nameMatch' | 'addressMatch'>,
  provided: Provided,
): PoaFinding['overallStatus'] {
  const asked = [...(provided.name === null ? [] : [nameMatch]), ...(provided.address === null ? [] : [addressMatch])];
  if (asked.includes(false)) return 'NO_MATCH';
  return asked.length > 0 && asked.every((match) => match === true) ? 'MATCH' : 'NOT_COMPARED';
}

function isAccepted(kind: string, { poaDocuments }: Accepted): boolean {
  const known = POA_DOCUMENTS.find((document): document is PoaDocument => document === kind);
  return known !== undefined && poaDocuments.includes(known);
}
