import { expect, it } from 'vitest';
import { networkRisk } from './client-network.ts';

it.each([
  [null, null],
  [[], 'VERY_LOW'],
  [['data_centre'], 'MEDIUM'],
  [['data_centre', 'vpn'], 'HIGH'],
  [['proxy'], 'HIGH'],
  [['vpn', 'data_centre', 'tor'], 'VERY_HIGH'],
] as const)('an address of kinds %j has risk %s', (kinds, level) => {
  expect(networkRisk(kinds)).toBe(level);
});
