import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

describe('/openapi.json', () => {
  it('is the committed document', async () => {
    const committed = resolve(import.meta.dirname, '../../../../../packages/contract/openapi.json');
    const served = (await api.app.inject('/openapi.json')).json();
    expect(served).toEqual(JSON.parse(await readFile(committed, 'utf8')));
    expect(served.openapi).toBe('3.1.0');
  });

  it('names every operation and says what every answer means', async () => {
    const { paths } = (await api.app.inject('/openapi.json')).json<{
      paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    }>();
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
    for (const { responses } of operations)
      for (const { description } of Object.values(responses)) expect(description).not.toBe('Default Response');
  });

  it('tells receivers what a webhook looks like', async () => {
    const { webhooks } = (await api.app.inject('/openapi.json')).json();
    const { parameters, requestBody } = webhooks.identification.post;
    expect(parameters.map((header: { name: string }) => header.name)).toEqual([
      'Idenfy-Event-Type',
      'Idenfy-Signature',
      'webhook-id',
      'webhook-timestamp',
      'webhook-signature',
    ]);
    expect(Object.keys(requestBody.content['application/json'].schema.properties)).toContain('status');
  });
});

describe('/docs', () => {
  it('is a page that may ask nobody else for anything', async () => {
    const page = await api.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    const inline = page.body.match(/<script[^>]*>/g) ?? [];
    expect(policy.match(/'sha256-/g)).toHaveLength(inline.filter((tag) => !tag.includes(' src=')).length);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('is found without the slash as well', async () => {
    const answer = await api.app.inject('/docs');
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/docs/']);
    expect((await api.app.inject({ method: 'HEAD', url: '/docs/' })).statusCode).toBe(200);
    expect((await api.app.inject('/docs/other')).statusCode).toBe(404);
  });

  it('brings its own script', async () => {
    const script = await api.app.inject('/docs/js/scalar.js');
    expect([script.statusCode, script.headers['content-type']]).toEqual([200, 'application/javascript; charset=utf-8']);
  });
});
