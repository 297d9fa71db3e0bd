import { describe, expect, it } from 'vitest';
import { writeAddressDatabase } from './address-database.fixture.ts';
import { openAddressDatabase } from './address-database.ts';

const NOTHING = { country: null, countryName: null, city: null, kinds: null };
const open = (...networks: Parameters<typeof writeAddressDatabase>[0]) =>
  openAddressDatabase(writeAddressDatabase(networks));

describe('openAddressDatabase', () => {
  it('reads nested names and finds the network of an address', () => {
    const city = { country: { iso_code: 'LT', names: { en: 'Lithuania' } }, city: { names: { en: 'Kaunas' } } };
    const database = open(['81.7.64.0/18', city], ['81.7.128.0/17', { country: { iso_code: 'LV' } }]);
    expect(database.find('81.7.65.1')).toEqual({
      ...NOTHING,
      country: 'LT',
      countryName: 'Lithuania',
      city: 'Kaunas',
    });
    expect(database.find('81.7.200.1')).toEqual({ ...NOTHING, country: 'LV' });
    expect(database.find('81.7.1.1')).toBeNull();
  });

  it('reads names that are written flat', () => {
    const database = open(['8.8.8.0/24', { country_code: 'US', country: 'United States', city: 'Ashburn' }]);
    expect(database.find('8.8.8.8')).toMatchObject({ country: 'US', countryName: 'United States', city: 'Ashburn' });
  });

  it('reads flags, also those that are all off', () => {
    const flags = { is_anonymous: true, is_tor_exit_node: true, is_hosting_provider: true, is_public_proxy: false };
    const database = open(['1.2.3.0/24', flags], ['1.2.4.0/24', { is_anonymous: false }]);
    expect(database.find('1.2.3.4')?.kinds).toEqual(['tor', 'data_centre']);
    expect(database.find('1.2.4.4')?.kinds).toEqual([]);
  });

  it('leaves out codes that are none', () => {
    expect(open(['1.0.0.0/8', { country_code: 'eu!' }]).find('1.1.1.1')).toEqual(NOTHING);
    expect(open(['1.0.0.0/8', 'a text']).find('1.1.1.1')).toBeNull();
  });

  it('refuses what is no database', () => {
    expect(() => openAddressDatabase(Buffer.from('<html>'))).toThrow();
  });
});
