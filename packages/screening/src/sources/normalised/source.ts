import type { ListSource } from '../source.ts';
import { entityLines } from './entity-lines.ts';

export const normalised: ListSource = {
  id: 'normalised',
  title: 'Lists out of a signed bundle',
  publisher: 'Whoever signed the bundle',
  licence: 'Each list keeps its own.',
  homepage: '',
  formats: [entityLines],
  guards: () => ({ minimum: 1, birthShare: 0 }),
};
