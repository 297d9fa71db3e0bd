import type { ListSource } from '../source.ts';
import { ofacAdvancedXml } from './advanced-xml.ts';
import { ofacCsv } from './ofac-csv.ts';
import { ofacXml } from './ofac-xml.ts';

export const ofac: ListSource = {
  id: 'ofac',
  title: 'OFAC: specially designated nationals and the consolidated non-SDN list',
  publisher: 'Office of Foreign Assets Control, United States Department of the Treasury',
  licence: 'Work of the United States government, not under copyright there; not bundled.',
  homepage: 'https://sanctionslist.ofac.treas.gov',
  formats: [ofacXml, ofacAdvancedXml, ofacCsv],
  guards: (listId) => (listId === 'ofac-sdn' ? { minimum: 5000, birthShare: 0.7 } : { minimum: 200, birthShare: 0.5 }),
};
