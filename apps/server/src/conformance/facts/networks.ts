import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { NETWORKS } from '../networks.ts';
import { createToken, type Found, JPEG, type Wire } from '../wire.ts';
import { last, WEBHOOKS } from './heard.ts';
import { type Body, one } from './verified.ts';

const UI = '3 Hosted flow';
const RISK = '12 Address and fraud risk';
const TAB = { 'x-bonafide-tab': 'tab-a' };

/** What is known of an address, and the level that the contract's vocabulary has for it. */
const LEVELS = [
  ['tor', 'VERY_HIGH'],
  ['proxy', 'HIGH'],
  ['vpn', 'HIGH'],
  ['dataCentre', 'MEDIUM'],
  ['ordinary', 'VERY_LOW'],
  ['unknown', 'NOT_CHECKED'],
] as const;

/** The page of a session as it is opened from an address, behind a proxy on this machine. */
async function openedFrom(wire: Wire, address: string, request: Body = {}) {
  const { authToken, scanRef } = await createToken(wire, request);
  const page = wire.authorised(`Bearer ${authToken}`);
  const headers = { ...TAB, 'x-forwarded-for': address };
  const call = async (
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await page.send(method, path, body, { ...headers, ...more });
    assert.equal(answer.status, 200, answer.text);
    return answer.json as Body;
  };
  return { scanRef, call, session: await call('POST', '/flow/open', { platform: 'MOBILE' }) };
}

/** The webhook of somebody who is verified from an address. */
async function verifiedFrom(wire: Wire, address: string, request: Body, found: Found = 'approved') {
  const { scanRef, call } = await openedFrom(wire, address, request);
  await call('POST', '/flow/choice', { country: 'LT', documentType: 'PASSPORT' });
  const bytes = { 'content-type': 'application/octet-stream' };
  for (const step of ['FRONT', 'FACE']) await call('PUT', `/flow/evidence/${step}`, Buffer.from(JPEG, 'base64'), bytes);
  await call('POST', '/flow/submit', {});
  return last(await wire.heard(scanRef, found));
}

/** Sections 3, 6 and 12: what follows from the address that somebody comes from. */
export const NETWORK_FACTS: readonly ContractFact[] = [
  {
    chapter: RISK,
    subject: 'proxy-check',
    fact: 'What the operator’s lists and databases say of an address is its level.',
    cases: LEVELS.map(([network, level]) => ({
      name: `${network}: ${level}`,
      async trial(wire: Wire) {
        const answer = await wire.post('/fraud/proxy-check', { ip_address: NETWORKS[network] });
        assert.deepEqual([answer.status, answer.json], [200, { risk_level: level }]);
      },
    })),
  },
  {
    chapter: WEBHOOKS,
    subject: 'clientIpProxyRiskLevel',
    fact: 'Of an approved verification that asked for it, it is the level of the person’s address.',
    cases: LEVELS.map(([network, level]) => ({
      name: `${network}: ${level}`,
      async trial(wire: Wire) {
        const { status, data, body } = await verifiedFrom(wire, NETWORKS[network], { checkIpProxy: true });
        assert.deepEqual([status.overall, data.clientIpProxyRiskLevel], ['APPROVED', level]);
        assert.equal(body.clientIp, NETWORKS[network]);
      },
    })),
  },
  one(WEBHOOKS, 'clientIpProxyRiskLevel', 'Nobody asked, or not APPROVED: null.', async (wire) => {
    const unasked = await verifiedFrom(wire, NETWORKS.tor, {});
    assert.deepEqual([unasked.status.overall, unasked.data.clientIpProxyRiskLevel], ['APPROVED', null]);
    const suspected = await verifiedFrom(wire, NETWORKS.tor, { checkIpProxy: true }, 'suspected');
    assert.deepEqual([suspected.status.overall, suspected.data.clientIpProxyRiskLevel], ['SUSPECTED', null]);
  }),
  one(WEBHOOKS, 'clientIpCountry', 'Country and place of the address, where they are known.', async (wire) => {
    const known = await verifiedFrom(wire, NETWORKS.ordinary, {});
    assert.deepEqual([known.body.clientIpCountry, known.body.clientLocation], ['LT', 'Kaunas, Lithuania']);
    const unknown = await verifiedFrom(wire, NETWORKS.unknown, {});
    assert.deepEqual([unknown.body.clientIpCountry, unknown.body.clientLocation], [null, null]);
  }),
  one(
    UI,
    'locale',
    'Without one, and without a browser’s language that is spoken, the address decides.',
    async (wire) => {
      const { session } = await openedFrom(wire, NETWORKS.ordinary);
      assert.deepEqual([session.locale, session.addressLanguage], [null, 'lt']);
      const code = async (languages: string, address: string) => {
        const headers = { 'accept-language': languages, 'x-forwarded-for': address };
        const { text } = await wire.authorised(null).send('GET', '/code', undefined, headers);
        return /<html lang="([a-z]+)"/.exec(text)?.[1];
      };
      assert.equal(await code('xx', NETWORKS.ordinary), 'lt');
      assert.equal(await code('xx,de;q=0.5', NETWORKS.ordinary), 'de');
      assert.equal(await code('xx', NETWORKS.unknown), 'en');
    },
  ),
];
