import type { ListSource } from '../source.ts';
import { wikidataCsv, wikidataJson, wikidataTsv } from './pep-formats.ts';

export const wikidataPep: ListSource = {
  id: 'wikidata-pep',
  title: 'Politically exposed persons out of Wikidata',
  publisher: 'Wikidata contributors',
  licence: 'CC0: free for every use; not bundled, for it would be old at once.',
  homepage: 'https://query.wikidata.org',
  formats: [wikidataJson, wikidataCsv, wikidataTsv],
  guards: () => ({ minimum: 100, birthShare: 0.3 }),
};
