import type { ListSource } from '../source.ts';
import { euCsv } from './eu-csv.ts';
import { euXml } from './eu-xml.ts';

export const euFsf: ListSource = {
  id: 'eu-fsf',
  title: 'European Union consolidated financial sanctions list',
  publisher: 'European Commission, FISMA',
  licence: 'Free reuse with the source named (Commission decision 2011/833/EU); not bundled.',
  homepage:
    'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
  formats: [euXml, euCsv],
  guards: () => ({ minimum: 1000, birthShare: 0.6 }),
};
