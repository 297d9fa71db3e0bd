import type { ListSource } from '../source.ts';
import { customCsv } from './custom-csv.ts';
import { customJson } from './custom-json.ts';

export const custom: ListSource = {
  id: 'custom',
  title: 'Lists of your own',
  publisher: 'The operator',
  licence: 'The operator’s own.',
  homepage: '',
  formats: [customJson, customCsv],
  guards: () => ({ minimum: 1, birthShare: 0 }),
};
