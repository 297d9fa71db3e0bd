import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAddressDatabase } from '../ip-risk/address-database.fixture.ts';
import { NETWORKS } from './networks.ts';

/** A folder as an operator keeps it: two databases and two lists, which know `NETWORKS`. The caller removes it. */
export async function writeRiskFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bonafide-risk-'));
  const place = { country: { iso_code: 'LT', names: { en: 'Lithuania' } }, city: { names: { en: 'Kaunas' } } };
  await writeFile(join(folder, 'city.mmdb'), writeAddressDatabase([['81.7.64.0/18', place]]));
  const anonymous = writeAddressDatabase([
    ['81.7.65.0/24', { is_anonymous: true, is_public_proxy: true }],
    ['81.7.67.0/24', { is_anonymous: true, is_hosting_provider: true }],
  ]);
  await writeFile(join(folder, 'anonymous.mmdb'), anonymous);
  await writeFile(join(folder, 'tor.txt'), `# exits\n${NETWORKS.tor}\n`);
  await writeFile(join(folder, 'vpn.txt'), '81.7.66.0/24\n');
  return folder;
}
