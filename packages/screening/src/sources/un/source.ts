import type { ListSource } from '../source.ts';
import { unXml } from './un-xml.ts';

export const un: ListSource = {
  id: 'un',
  title: 'United Nations Security Council consolidated list',
  publisher: 'United Nations Security Council',
  licence:
    'Published for implementation by member states; terms for shipping it inside a product are not settled: not bundled.',
  homepage: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
  formats: [unXml],
  guards: () => ({ minimum: 500, birthShare: 0.6 }),
};
