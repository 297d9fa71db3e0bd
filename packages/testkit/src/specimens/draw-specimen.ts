import { type MrzFields, type MrzFormat, writeMrz } from '../mrz/index.ts';
import { drawLicenceBack, drawLicenceFront, LICENCE_CATEGORIES } from './driver-licence.ts';
import { specimenFields } from './field-text.ts';
import { drawCardBack, drawCardFront } from './id-card.ts';
import { drawPassportPage } from './passport.ts';
import type { Specimen, SpecimenKind, SpecimenSide, SpecimenSpec } from './specimen.ts';
import { drawVisa } from './visa.ts';

const DOCUMENT_CODES: Readonly<Record<SpecimenKind, string>> = {
  passport: 'P',
  id_card: 'I',
  residence_permit: 'IR',
  driver_licence: '',
  visa: 'V',
};

function mrzFormat(spec: SpecimenSpec): MrzFormat | null {
  switch (spec.kind) {
    case 'passport':
      return 'TD3';
    case 'visa':
      return spec.visaFormat ?? 'MRVA';
    case 'driver_licence':
      return null;
    case 'id_card':
    case 'residence_permit':
      return 'TD1';
  }
}

function mrzFields(spec: SpecimenSpec): MrzFields {
  const { person, issuer } = spec;
  const optional = spec.kind === 'visa' ? {} : { optionalData: person.personalNumber };
  return {
    documentCode: DOCUMENT_CODES[spec.kind],
    issuingState: issuer.code,
    nationality: issuer.code,
    surname: person.surname,
    givenNames: person.givenNames,
    documentNumber: spec.documentNumber,
    dateOfBirth: person.dateOfBirth,
    sex: person.sex,
    dateOfExpiry: spec.dateOfExpiry,
    ...optional,
    ...spec.mrzSays,
  };
}

/** The background's pattern follows the document's number. */
const patternSeed = (spec: SpecimenSpec): number =>
  [...spec.documentNumber].reduce((seed, char) => (seed * 31 + char.charCodeAt(0)) | 0, 7);

interface Sides {
  readonly front: SpecimenSide;
  readonly back: SpecimenSide | null;
}

async function drawSides(spec: SpecimenSpec, lines: readonly string[]): Promise<Sides> {
  const seed = patternSeed(spec);
  switch (spec.kind) {
    case 'passport':
      return { front: await drawPassportPage(spec, lines, seed), back: null };
    case 'visa':
      return { front: await drawVisa(spec, lines, seed), back: null };
    case 'driver_licence':
      return { front: await drawLicenceFront(spec, seed), back: await drawLicenceBack(spec, seed) };
    case 'id_card':
    case 'residence_permit':
      return { front: await drawCardFront(spec, spec.kind, seed), back: await drawCardBack(spec, lines, seed) };
  }
}

/** Draws a document flat and clean, as its issuer would print it, with the truth of what is on it. */
export async function drawSpecimen(spec: SpecimenSpec): Promise<Specimen> {
  const format = mrzFormat(spec);
  const lines = format ? writeMrz(format, mrzFields(spec), spec.mrzFaults) : [];
  const { front, back } = await drawSides(spec, lines);
  const printed = new Set([...front.texts, ...(back?.texts ?? [])].map((text) => text.attribute));
  const known = {
    ...specimenFields(spec),
    documentCode: DOCUMENT_CODES[spec.kind],
    licenceCategories: LICENCE_CATEGORIES,
  };
  const fields = Object.fromEntries(Object.entries(known).filter(([name]) => printed.has(name as keyof typeof known)));
  const mrz = format ? { format, lines, side: back ? ('back' as const) : ('front' as const) } : null;
  return { kind: spec.kind, front, back, truth: { fields, mrz } };
}
