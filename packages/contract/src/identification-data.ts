import { z } from 'zod';
import { EXAMPLES } from './examples.ts';
import { AGE_ESTIMATES, DOCUMENT_TYPES, RISK_LEVELS, SEXES } from './value-sets.ts';

const words = (longest: number) => z.string().max(longest).nullable();
const country = z.string().length(2).nullable();
const date = z.iso.date().nullable();
const scanRefs = z.array(z.string()).nullable();

/** What was read from the document. All keys always; null where nothing was read. */
export const identificationData = z.object({
  docFirstName: words(100),
  docLastName: words(100),
  docNumber: words(100),
  docPersonalCode: words(30),
  docExpiry: date,
  docDob: date,
  docDateOfIssue: date,
  docType: z.enum(DOCUMENT_TYPES).nullable(),
  docSex: z.enum(SEXES).nullable(),
  docNationality: country,
  docIssuingCountry: country,
  birthPlace: words(60),
  authority: words(60),
  address: words(100),
  docTemporaryAddress: words(100),
  mothersMaidenName: words(80),
  docBirthName: words(100),
  docPatronymic: words(100),
  driverLicenseCategory: words(30),
  manuallyDataChanged: z.boolean().nullable(),
  fullName: words(201),
  selectedCountry: country,
  orgFirstName: words(100).describe('As printed, with diacritics or in the original script.'),
  orgLastName: words(100),
  orgNationality: words(100),
  orgBirthPlace: words(100),
  orgAuthority: words(100),
  orgAddress: words(100),
  orgTemporaryAddress: words(100),
  orgMothersMaidenName: words(100),
  orgPatronymic: words(100),
  orgBirthName: words(100),
  ageEstimate: z.enum(AGE_ESTIMATES).nullable(),
  clientIpProxyRiskLevel: z.enum(RISK_LEVELS).nullable(),
  duplicateFaces: scanRefs,
  duplicateDocFaces: scanRefs,
  additionalData: z.record(z.string(), z.unknown()).nullable(),
});
export type IdentificationData = z.output<typeof identificationData>;

/** Answer of `POST /api/v2/data`: the same, flat, with the verification's ids. */
export const dataResponse = identificationData
  .extend({
    scanRef: z.string(),
    clientId: z.string(),
    addressVerification: z.null(),
  })
  .describe('What was read from the document; every key, null where nothing was read.');
export type DataResponse = z.output<typeof dataResponse>;

/** Answer of `POST /api/v2/files`: a signed, short-lived address per stored file, flat. */
export const filesResponse = z
  .object({ scanRef: z.string(), clientId: z.string() })
  .catchall(z.string().max(500))
  .meta({ description: 'A signed link per stored step.', examples: EXAMPLES.filesResponse });
export type FilesResponse = z.output<typeof filesResponse>;
