import { z } from 'zod';
import { calendarDate, nullable, personName, text } from '../fields.ts';
import { sessionFilter } from './sessions.ts';

const MOST_FOUND = 100;

/** What a document says somewhere. Looked for by opening verifications one by one: nothing is kept by which parts could be found. */
const parts = z
  .strictObject({
    name: nullable(text(2, 100)).describe(
      'The beginnings of words of surname or given names, in any order: `zvir on` finds Ona Žvirblė.',
    ),
    number: nullable(text(3, 50)).describe('Part of the document’s or the personal number, letters and digits alone.'),
    place: nullable(text(2, 100)).describe('The beginnings of words of address, place of birth or authority.'),
  })
  .refine(({ name, number, place }) => name ?? number ?? place, { message: 'name, number or place is needed' });

/** Body of `POST /v1/sessions/search`: personal data, and therefore no query of an address. */
export const sessionSearchRequest = z
  .strictObject({
    country: nullable(z.string().regex(/^[A-Za-z]{2,3}$/, 'Must be a code of two or three letters')).describe(
      'Which issued the document, ISO 3166-1 alpha-2 or alpha-3, or a code of ICAO 9303-3; numbers belong to it.',
    ),
    documentNumber: nullable(text(4, 50)).describe('As the document has it; spaces and hyphens do not matter.'),
    personalNumber: nullable(text(4, 50)),
    firstName: nullable(personName).describe('The first given name counts.'),
    lastName: nullable(personName),
    dateOfBirth: nullable(calendarDate),
    parts: nullable(parts),
    ...sessionFilter,
    limit: z.number().int().min(1).max(MOST_FOUND).default(MOST_FOUND),
    after: nullable(text(1, 200)).describe('`next` of the answer before, to go on.'),
  })
  .refine(
    ({ documentNumber, personalNumber, lastName, parts }) => documentNumber ?? personalNumber ?? lastName ?? parts,
    {
      message: 'documentNumber, personalNumber, lastName with dateOfBirth, or parts are needed',
    },
  )
  .refine(({ documentNumber, personalNumber, country }) => (documentNumber ?? personalNumber) === null || country, {
    path: ['country'],
    message: 'Numbers are found within the country that gave them',
  })
  .refine(({ lastName, firstName, dateOfBirth }) => (lastName ?? firstName) === null || (lastName && dateOfBirth), {
    path: ['dateOfBirth'],
    message: 'Names are found with lastName and dateOfBirth together; beginnings of names are `parts`',
  })
  .meta({
    examples: [
      { country: 'LT', documentNumber: '00000001' },
      { parts: { name: 'zvir on' }, status: 'APPROVED' },
    ],
  });
export type SessionSearchRequest = z.output<typeof sessionSearchRequest>;
export type DocumentParts = z.output<typeof parts>;
