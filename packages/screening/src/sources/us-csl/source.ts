import type { ListSource } from '../source.ts';
import { cslCsv } from './csl-csv.ts';
import { cslJson } from './csl-json.ts';

export const usCsl: ListSource = {
  id: 'us-csl',
  title: 'United States Consolidated Screening List',
  publisher: 'International Trade Administration, United States Department of Commerce',
  licence: 'Work of the United States government, not under copyright there; not bundled.',
  homepage: 'https://www.trade.gov/consolidated-screening-list',
  formats: [cslCsv, cslJson],
  guards: () => ({ minimum: 3000, birthShare: 0.3 }),
};
