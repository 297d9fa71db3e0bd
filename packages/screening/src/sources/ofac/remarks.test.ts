import { describe, expect, it } from 'vitest';
import { parseRemarks, type Remarks } from './remarks.ts';

describe('the remarks of OFAC’s delimited form', () => {
  const rows: readonly (readonly [text: string, told: Partial<Remarks>])[] = [
    [
      'DOB 30 Apr 1963; alt. DOB circa 1951; POB Nikur, Testland.',
      { births: ['30 Apr 1963', 'circa 1951'], birthPlaces: ['Nikur, Testland'] },
    ],
    [
      'nationality Iran; citizen Korea, North; Gender Male.',
      { nationalities: ['Iran'], citizenships: ['Korea, North'], sexes: ['Male'] },
    ],
    [
      "a.k.a. 'BNC'; f.k.a. 'Old, Name'.",
      {
        weakAliases: [
          { name: 'BNC', former: false },
          { name: 'Old, Name', former: true },
        ],
      },
    ],
    ['Passport A1047 (Malaysia).', { documents: [{ type: 'Passport', number: 'A1047', country: 'Malaysia' }] }],
    [
      'alt. Passport K754050 issued 26 May 1999 expires 25 May 2004.',
      { documents: [{ type: 'Passport', number: 'K754050' }] },
    ],
    [
      'National ID No. 216 040 (Yemen).',
      { documents: [{ type: 'National ID No.', number: '216 040', country: 'Yemen' }] },
    ],
    [
      'Vessel Registration Identification IMO 7406784.',
      { documents: [{ type: 'Vessel Registration Identification IMO', number: '7406784' }] },
    ],
    ['SWIFT/BIC ABCDEFGH.', { documents: [{ type: 'SWIFT/BIC', number: 'ABCDEFGH' }] }],
    [
      'Folio Mercantil No. 343997 (Mexico) issued 14 Dec 2005.',
      { documents: [{ type: 'Folio Mercantil No.', number: '343997', country: 'Mexico' }] },
    ],
    [
      'Phone Number 982188526300; Linked To: NOBODY; Organization Established Date 1969.',
      { documents: [], rest: ['Linked To: NOBODY', 'Organization Established Date 1969'] },
    ],
    ['-0- ', { rest: [] }],
    ['', { rest: [] }],
  ];
  it.each(rows)('%s', (text, told) => expect(parseRemarks(text)).toMatchObject(told));

  it('take what no field takes as it is', () => {
    expect(parseRemarks('Member of the invented assembly; Secondary sanctions risk: section 1(b).').rest).toEqual([
      'Member of the invented assembly',
      'Secondary sanctions risk: section 1(b)',
    ]);
  });
});
