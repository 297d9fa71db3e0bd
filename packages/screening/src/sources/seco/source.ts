import type { ListSource } from '../source.ts';
import { secoXml } from './seco-xml.ts';

export const seco: ListSource = {
  id: 'seco',
  title: 'Swiss sanctions list',
  publisher: 'State Secretariat for Economic Affairs, Switzerland',
  licence: 'Published officially; terms for shipping it inside a product are not settled: not bundled.',
  homepage: 'https://www.sesam.search.admin.ch',
  formats: [secoXml],
  guards: () => ({ minimum: 1000, birthShare: 0.6 }),
};
