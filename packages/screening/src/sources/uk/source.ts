import type { ListSource } from '../source.ts';
import { ofsiCsv, ukCsv } from './uk-csv.ts';

export const uk: ListSource = {
  id: 'uk',
  title: 'UK Sanctions List',
  publisher: 'Foreign, Commonwealth and Development Office, United Kingdom',
  licence: 'Open Government Licence 3.0: reuse with attribution; not bundled.',
  homepage: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
  formats: [ukCsv, ofsiCsv],
  guards: () => ({ minimum: 1000, birthShare: 0.6 }),
};
