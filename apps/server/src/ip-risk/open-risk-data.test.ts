import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeClock, type FakeClock } from '@bonafide/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../platform/log/log.ts';
import { writeAddressDatabase } from './address-database.fixture.ts';
import { openRiskData } from './open-risk-data.ts';

let folder: string;
let clock: FakeClock;
let changes = 0;
const warned: string[] = [];
const log = { ...silentLog, warn: (event: string) => void warned.push(event) };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-risk-'));
  clock = createFakeClock('2026-01-15T12:00:00.000Z');
  warned.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** Every write is a moment later than the one before, as files of a real folder are. */
async function put(name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  changes += 1;
  await utimes(path, 1_700_000_000 + changes, 1_700_000_000 + changes);
}

const CITY = { country: { iso_code: 'LT', names: { en: 'Lithuania' } }, city: { names: { en: 'Kaunas' } } };
const UNKNOWN = { kinds: null, country: null, location: null };

describe('openRiskData', () => {
  it('knows nothing without a folder, and survives one that is not there', async () => {
    expect(await openRiskData(null, { clock, log }).network('8.8.8.8')).toEqual(UNKNOWN);
    expect(await openRiskData(join(folder, 'none'), { clock, log }).network('8.8.8.8')).toEqual(UNKNOWN);
    expect(warned).toEqual(['risk_folder.unreadable']);
  });

  it('puts databases and lists together', async () => {
    await put('city.mmdb', writeAddressDatabase([['81.7.64.0/18', CITY]]));
    await put('anonymous.mmdb', writeAddressDatabase([['81.7.65.0/24', { is_anonymous_vpn: true }]]));
    await put('tor.txt', '81.7.66.6\n');
    await put('data-centre.txt', '81.7.65.0/25\n2a00:1450::/32');
    await put('notes.txt', 'nothing of ours');
    const data = openRiskData(folder, { clock, log });
    expect(await data.network('81.7.64.1')).toEqual({ kinds: [], country: 'LT', location: 'Kaunas, Lithuania' });
    expect((await data.network('81.7.65.1')).kinds).toEqual(['vpn', 'data_centre']);
    expect((await data.network('::ffff:81.7.66.6')).kinds).toEqual(['tor']);
    expect(await data.network('2a00:1450::1')).toEqual({ ...UNKNOWN, kinds: ['data_centre'] });
    expect(warned).toEqual([]);
  });

  it('tells nothing of addresses that are not public', async () => {
    await put('tor.txt', '0.0.0.0/0\n::/0');
    const data = openRiskData(folder, { clock, log });
    for (const address of ['10.0.0.1', '127.0.0.1', '192.0.2.1', 'fe80::1', '100.64.0.1', 'nonsense', ''])
      expect(await data.network(address), address).toEqual(UNKNOWN);
  });

  it('does not know the kind where only a place is known', async () => {
    await put('city.mmdb', writeAddressDatabase([['81.7.64.0/18', CITY]]));
    expect((await openRiskData(folder, { clock, log }).network('81.7.64.1')).kinds).toBeNull();
  });

  it('trusts a database of anonymous addresses to hold them all', async () => {
    const exit = [['81.7.65.0/24', { is_tor_exit_node: true }]] as const;
    await put('any.mmdb', writeAddressDatabase(exit, 'Some-Anonymous-IP'));
    const data = openRiskData(folder, { clock, log });
    expect([(await data.network('81.7.65.1')).kinds, (await data.network('81.7.1.1')).kinds]).toEqual([['tor'], []]);
  });

  it('follows changes within a minute, and keeps what it knew of a file that broke', async () => {
    await put('tor.txt', '81.7.66.6');
    await put('city.mmdb', writeAddressDatabase([['81.7.64.0/18', CITY]]));
    const data = openRiskData(folder, { clock, log });
    expect((await data.network('81.7.66.6')).kinds).toEqual(['tor']);
    await put('tor.txt', '81.7.66.7');
    await put('city.mmdb', 'half a file');
    expect((await data.network('81.7.66.6')).kinds).toEqual(['tor']);
    clock.advance(60_000);
    expect(await data.network('81.7.66.6')).toEqual({ kinds: [], country: 'LT', location: 'Kaunas, Lithuania' });
    expect((await data.network('81.7.66.7')).kinds).toEqual(['tor']);
    expect(warned).toEqual(['risk_file.unreadable']);
    await rm(join(folder, 'tor.txt'));
    clock.advance(60_000);
    expect((await data.network('81.7.66.7')).kinds).toBeNull();
  });

  it('survives a database that breaks when it is read', async () => {
    const whole = writeAddressDatabase([['81.7.64.0/18', CITY]]);
    whole.fill(0xff, whole.indexOf('iso_code') - 30, whole.indexOf('iso_code'));
    await put('city.mmdb', whole);
    const found = await openRiskData(folder, { clock, log }).network('81.7.64.1');
    expect(found.country).toBeNull();
  });

  it('reads domains of mailboxes that are thrown away', async () => {
    await put('disposable-domains.txt', '# ours\nTrash.Example\n\nbin.example # too');
    const domains = await openRiskData(folder, { clock, log }).disposableDomains();
    expect([...domains].sort()).toEqual(['bin.example', 'trash.example']);
  });
});
