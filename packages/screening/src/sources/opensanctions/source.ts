import type { ListSource } from '../source.ts';
import { ftmJson } from './ftm-json.ts';
import { targetsCsv } from './targets-csv.ts';

export const opensanctions: ListSource = {
  id: 'opensanctions',
  title: 'OpenSanctions data sets',
  publisher: 'OpenSanctions Datenbanken GmbH',
  licence:
    'CC BY-NC 4.0: business use needs a licence of its own, which the operator holds; only the reader is part of this product.',
  homepage: 'https://www.opensanctions.org/datasets/',
  formats: [ftmJson, targetsCsv],
  guards: () => ({ minimum: 1, birthShare: 0 }),
};
