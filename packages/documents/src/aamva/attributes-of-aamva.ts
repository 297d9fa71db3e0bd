import type { AttributeName, EvidenceRegion, EvidenceStep, Quad } from '@bonafide/domain';
import { boundingBox } from '@bonafide/domain';
import { writeAddress } from './aamva-address.ts';
import type { AamvaLicence } from './aamva-licence.ts';

/** One value of a barcode, normalised as attributes are. */
export interface BarcodeValue {
  readonly value: string;
  /** The elements behind it, as written. */
  readonly raw: string;
  /** [0,1] */
  readonly confidence: number;
  readonly region: EvidenceRegion | null;
  /** The writer says, or the layout shows, that the end is missing (names only). */
  readonly truncated: boolean;
}

export type BarcodeAttributes = Partial<Record<AttributeName, BarcodeValue>>;

/** Error correction leaves no misread characters; what remains is a writer's own slip. */
const DECODED = 0.995;
/** Which word of a name without commas is the surname. */
const GUESSED_NAME = 0.6;

/** Values by attribute. `step` and `quad` say which image shows the barcode, and where. */
export function attributesOfAamva(licence: AamvaLicence, step: EvidenceStep, quad: Quad | null): BarcodeAttributes {
  const region = quad && { step, box: boundingBox(quad) };
  const { names, elements } = licence;
  const rawOf = (...ids: readonly string[]): string => ids.flatMap((id) => elements[id] || []).join(' ');
  const name = names.guessed ? GUESSED_NAME : DECODED;
  const values: readonly (readonly [AttributeName, string | null, string, number, boolean])[] = [
    ['documentNumber', licence.documentNumber, rawOf('DAQ'), DECODED, false],
    ['issuingState', licence.issuer?.country ?? null, licence.iin ?? rawOf('DAJ'), DECODED, false],
    ['surname', names.surname, rawOf('DCS') || rawOf('DAB') || rawOf('DAA'), name, names.surnameCut],
    ['givenNames', names.givenNames, rawOf('DAC', 'DAD') || rawOf('DCT') || rawOf('DAA'), name, names.givenNamesCut],
    ['dateOfBirth', licence.dateOfBirth, rawOf('DBB'), DECODED, false],
    ['dateOfExpiry', licence.dateOfExpiry, rawOf('DBA'), DECODED, false],
    ['dateOfIssue', licence.dateOfIssue, rawOf('DBD'), DECODED, false],
    ['sex', licence.sex, rawOf('DBC'), DECODED, false],
    ['address', licence.address && writeAddress(licence.address), rawOf('DAG', 'DAI', 'DAJ', 'DAK'), DECODED, false],
    ['licenceCategories', licence.vehicleClass, rawOf('DCA') || rawOf('DAR'), DECODED, false],
  ];
  const attributes: BarcodeAttributes = {};
  for (const [attribute, value, raw, confidence, truncated] of values) {
    if (value) attributes[attribute] = { value, raw, confidence, region, truncated };
  }
  return attributes;
}
