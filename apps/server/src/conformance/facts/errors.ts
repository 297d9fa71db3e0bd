import assert from 'node:assert/strict';
import type { ContractCase, ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, type Method, type Wire } from '../wire.ts';

const CHAPTER = '11 Errors and keys';
const SCAN = '7ad0b1f5-3f63-4c0c-8a43-2f6e5d1c9b11';

interface Route {
  readonly method: Method;
  readonly path: string;
}

const post = (path: string): Route => ({ method: 'POST', path });
const get = (path: string): Route => ({ method: 'GET', path });

/** Section 1, by row; those with bodies first. */
const POSTED: readonly Route[] = [
  ...['token', 'process', 'status', 'data', 'files', 'delete'].map((name) => post(`/api/v2/${name}`)),
  post('/partner/authentication-info'),
  post('/age-estimation/token'),
  post(`/kyc/identifications/${SCAN}/blocklists/SELFIE`),
];
const READ: readonly Route[] = [
  get(`/identification/facial-auth/${SCAN}/check-status`),
  get('/api/v2/facial-authentication-sessions'),
  get(`/api/v2/facial-authentication-sessions/${'a'.repeat(40)}`),
  { method: 'DELETE', path: `/kyc/identifications/${SCAN}/blocklists/SELFIE` },
];

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`;

/** What no key opens. */
const KEYS: readonly (readonly [name: string, header: string | null])[] = [
  ['no key', null],
  ['an unknown key', basic('nobody:secret')],
  ['a key without a secret', basic('nobody')],
  ['another scheme', 'Bearer abc'],
  ['nonsense', 'Basic %%%'],
];

function forEach(
  routes: readonly Route[],
  trial: (wire: Wire, route: Route) => Promise<void>,
): readonly ContractCase[] {
  return routes.map((route) => ({
    name: `${route.method} ${route.path.replace(SCAN, '{scanRef}').replace(/a{40}/, '{token}')}`,
    trial: (wire) => trial(wire, route),
  }));
}

const asks = (wire: Wire, { method, path }: Route, slash = '') =>
  wire.send(method, `${path}${slash}`, method === 'POST' ? {} : undefined);

const KEY_FACTS: readonly ContractFact[] = KEYS.map(([name, header]) => ({
  chapter: CHAPTER,
  subject: `with ${name}`,
  fact: `${name[0]?.toUpperCase()}${name.slice(1)} opens nothing: 401, UNAUTHORIZED.`,
  cases: forEach([...POSTED, ...READ], async (wire, route) => {
    const answer = await asks(wire.authorised(header), route);
    assertRefused(answer, 'UNAUTHORIZED');
    assert.match(answer.headers.get('www-authenticate') ?? '', /^Basic /);
  }),
}));

const BODIES = ['', '{', 'clientId=1', '\u0000', '{"clientId": }'];

/** Section 11, and what section 1 says of every address. */
export const ERROR_FACTS: readonly ContractFact[] = [
  ...KEY_FACTS,
  {
    chapter: CHAPTER,
    subject: 'a slash at the end',
    fact: 'Every address works with and without one.',
    cases: forEach([...POSTED, ...READ], async (wire, route) => {
      const [plain, slashed] = [await asks(wire, route), await asks(wire, route, '/')];
      assert.deepEqual([slashed.status, slashed.text], [plain.status, plain.text]);
    }),
  },
  {
    chapter: CHAPTER,
    subject: 'another method',
    fact: 'An address that exists answers other methods with 405, METHOD_NOT_ALLOWED.',
    cases: forEach([...POSTED, ...READ], async (wire, { path }) => {
      const answer = await wire.send('PUT', path, {});
      assertRefused(answer, 'METHOD_NOT_ALLOWED');
      assert.ok(answer.headers.get('allow'));
    }),
  },
  {
    chapter: CHAPTER,
    subject: 'a body that is not JSON',
    fact: 'It is answered with JSON_ERROR; where no body is needed, none is no fault.',
    cases: forEach(POSTED, async (wire, { path }) => {
      for (const body of path.includes('/blocklists/') ? BODIES.filter(Boolean) : BODIES)
        assertRefused(await wire.send('POST', path, body), 'JSON_ERROR');
    }),
  },
  {
    chapter: CHAPTER,
    subject: 'a body without its content type',
    fact: 'JSON is taken whatever it is called: clients forget the header.',
    cases: ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8'].map((type) => ({
      name: `as ${type}`,
      async trial(wire) {
        const answer = await wire.send('POST', '/api/v2/token', '{"clientId":"a"}', { 'content-type': type });
        assert.equal(answer.status, 201);
      },
    })),
  },
  {
    chapter: CHAPTER,
    subject: 'what is not there',
    fact: 'An address that does not exist has the same error body.',
    cases: ['/api/v2/nothing', '/kyc/nothing/', '/aml/nothing/'].map((path) => ({
      name: path,
      async trial(wire) {
        const answer = await wire.post(path, {});
        assert.deepEqual(Object.keys(answer.json as object).sort(), [
          'documentation',
          'identifier',
          'message',
          'severity',
        ]);
        assert.ok(answer.status >= 400 && answer.status < 500);
      },
    })),
  },
  {
    chapter: CHAPTER,
    subject: "another partner's verification",
    fact: 'It is answered exactly like one that does not exist.',
    cases: ['status', 'data', 'files', 'delete'].map((name) => ({
      name: `POST /api/v2/${name}`,
      async trial(wire) {
        const { scanRef } = await createToken(wire);
        const stranger = await wire.partner();
        const foreign = await stranger.post(`/api/v2/${name}`, { scanRef });
        const unknown = await stranger.post(`/api/v2/${name}`, { scanRef: SCAN });
        assert.deepEqual([foreign.status, foreign.text], [unknown.status, unknown.text]);
        assert.ok(foreign.status >= 400);
      },
    })),
  },
  {
    chapter: CHAPTER,
    subject: 'scanRef',
    fact: 'One that is missing is MISSING_VALUE; one of another kind changes nothing.',
    cases: ['status', 'data', 'files', 'delete'].flatMap((name) => [
      {
        name: `POST /api/v2/${name} without one`,
        trial: async (wire: Wire) => assertRefused(await wire.post(`/api/v2/${name}`, {}), 'MISSING_VALUE', /scanRef/),
      },
      {
        name: `POST /api/v2/${name} with a number`,
        trial: async (wire: Wire) =>
          assertRefused(await wire.post(`/api/v2/${name}`, { scanRef: 5 }), 'BAD_VALUE', /scanRef/),
      },
    ]),
  },
];
