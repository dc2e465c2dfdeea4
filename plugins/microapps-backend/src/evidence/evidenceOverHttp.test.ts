import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request, { type Test } from 'supertest';
import type { ExtendedHttpServer } from '@backstage/backend-defaults/rootHttpRouter';
import { cpuMs } from '../__testUtils__/cpuMs';
import { manifestText } from '../__testUtils__/manifestText';
import microappsPlugin from '../index';

jest.setTimeout(60_000);

const APP = '/api/microapps/apps/default/lunch-picker';
const SBOM = `${APP}/evidence/sbom`;
const MB = 1024 * 1024;
const bomb = gzipSync(Buffer.alloc(200 * MB));

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  components: [
    {
      type: 'library',
      name: 'qs',
      version: '6.5.1',
      purl: 'pkg:npm/qs@6.5.1',
      licenses: [{ license: { id: 'BSD-3-Clause' } }],
    },
    { type: 'library', name: 'own' },
  ],
};

describe('evidence and costs over HTTP', () => {
  let server: ExtendedHttpServer;
  let stop: () => Promise<void>;
  const may = jest.fn();

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        microappsPlugin,
        catalogServiceMock.factory(),
        mockServices.permissions.mock({
          authorize: async requests =>
            requests.map(() => ({ result: may() ?? AuthorizeResult.ALLOW })),
          authorizeConditional: async requests =>
            requests.map(() => ({ result: may() ?? AuthorizeResult.ALLOW })),
        }).factory,
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
    await request(server)
      .put('/api/microapps/manifests/default/lunch-picker')
      .set('Content-Type', 'application/yaml')
      .send(manifestText())
      .expect(200);
  });

  afterEach(() => may.mockReset());

  afterAll(() => stop());

  const post = (path: string): Test => request(server).post(path);

  const sendBytes = (bytes: Buffer, headers: Record<string, string> = {}) => {
    const upload = post(SBOM)
      .set('Content-Type', 'application/json')
      .set(headers);
    // Bytes as they are: the client would write a Buffer as JSON otherwise.
    return upload.serialize(body => body).send(bytes);
  };

  it('takes an SBOM in and lists what is inside', async () => {
    const stored = await sendBytes(Buffer.from(JSON.stringify(bom)));
    expect([stored.status, stored.body]).toEqual([
      200,
      {
        digest: expect.stringMatching(/^sha256:/),
        status: 'stored',
        components: 2,
        withoutLicense: 1,
        format: 'CycloneDX 1.6',
        warnings: [],
      },
    ]);
    const zipped = gzipSync(JSON.stringify(bom));
    const again = await sendBytes(zipped, { 'Content-Encoding': 'gzip' });
    expect(again.body.status).toBe('unchanged');

    const list = await request(server).get(`${APP}/components?limit=1`);
    expect(list.body).toEqual({
      items: [{ name: 'own', type: 'library', licenses: [] }],
      nextCursor: expect.any(String),
      totalCount: 2,
      licenses: [
        { license: 'BSD-3-Clause', count: 1 },
        { license: 'unknown', count: 1 },
      ],
    });
    const rest = await request(server).get(
      `${APP}/components?cursor=${list.body.nextCursor}`,
    );
    expect(rest.body.items).toEqual([
      {
        name: 'qs',
        version: '6.5.1',
        type: 'library',
        purl: 'pkg:npm/qs@6.5.1',
        licenses: ['BSD-3-Clause'],
      },
    ]);
    const uses = await request(server).get(
      `/api/microapps/components?purl=${encodeURIComponent('pkg:npm/qs')}`,
    );
    expect(uses.body).toEqual({
      items: [
        {
          app: 'default/lunch-picker',
          title: 'Lunch picker',
          version: '6.5.1',
          purl: 'pkg:npm/qs@6.5.1',
        },
      ],
      totalCount: 1,
    });
    const app = await request(server).get(APP);
    expect(app.body.summary.sbom).toMatchObject({
      state: 'current',
      components: 2,
    });
  });

  it.each([`${SBOM}/`, SBOM.replace('sbom', 'SBOM')])(
    'reads the body of %s like that of its usual spelling',
    async path => {
      const { status, body } = await post(path).send(bom);
      expect([status, body.status]).toEqual([200, 'unchanged']);
    },
  );

  it('keeps the SBOM of another version, says so, and shows the one in force', async () => {
    const { body } = await post(`${SBOM}?appVersion=1.2.0`)
      .set('Content-Type', 'application/json')
      .send(bom);
    expect(body.warnings).toEqual([
      expect.stringContaining(
        'kept for version 1.2.0. The manifest says 1.0.0',
      ),
    ]);
    const app = await request(server).get(APP);
    expect(app.body.summary.sbom).toMatchObject({
      state: 'current',
      appVersion: '1.0.0',
    });
    const twice = await post(`${SBOM}?appVersion=1&appVersion=2`).send(bom);
    expect(twice.body.error.message).toBe('Give appVersion once, as text.');
  });

  it.each<[string, () => Test, number, RegExp]>([
    ['50 MB', () => sendBytes(Buffer.alloc(50 * MB)), 413, /larger than 10 MB/],
    [
      'a gzip bomb',
      () =>
        sendBytes(bomb, {
          'Content-Encoding': 'gzip',
        }),
      413,
      /larger than 10 MB/,
    ],
    [
      'broken gzip',
      () => sendBytes(Buffer.from('no gzip'), { 'Content-Encoding': 'gzip' }),
      400,
      /did not arrive whole, or its gzip is broken/,
    ],
    [
      'another encoding',
      () => sendBytes(Buffer.from('{}'), { 'Content-Encoding': 'br' }),
      400,
      /Content-Encoding "br"\. Send it as it is, or with gzip/,
    ],
    [
      '200,000 levels',
      () => sendBytes(Buffer.from('['.repeat(200_000))),
      400,
      /more than 64 levels deep/,
    ],
    ['nothing', () => post(SBOM), 400, /The SBOM is empty/],
    [
      'XML',
      () => post(SBOM).set('Content-Type', 'application/xml').send('<bom/>'),
      400,
      /The SBOM is XML/,
    ],
    [
      'an app nobody knows',
      () => post('/api/microapps/apps/default/nobody/evidence/sbom').send(bom),
      404,
      /default\/nobody/,
    ],
    [
      'a name that is none',
      () => post('/api/microapps/apps/default/%00/evidence/sbom').send(bom),
      400,
      /names no app|cannot be stored/,
    ],
    [
      'a caller nobody knows',
      () =>
        post(SBOM)
          .set('Authorization', mockCredentials.none.header())
          .send(bom),
      401,
      /Missing credentials/,
    ],
    [
      'a service that is bound to no app',
      () =>
        post(SBOM)
          .set('Authorization', mockCredentials.service.header())
          .send(bom),
      403,
      /microapps\.serviceCallers/,
    ],
  ])('answers %s with words, and soon', async (_, send, status, words) => {
    const start = cpuMs();
    const answer = await send();
    expect([answer.status, answer.body.error.message]).toEqual([
      status,
      expect.stringMatching(words),
    ]);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });

  it('answers in the middle of a body that never ends', async () => {
    const { port } = server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>(resolve => {
      socket.once('data', data => resolve(data.toString()));
    });
    socket.write(
      `POST ${SBOM} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    for (let sent = 0; sent <= 10; sent++) {
      socket.write(`${MB.toString(16)}\r\n${' '.repeat(MB)}\r\n`);
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  it.each([
    ['post', SBOM],
    ['post', `${APP}/evidence/tests`],
    ['get', `${APP}/components`],
    ['get', `${APP}/costs`],
  ] as const)(
    'hides %s %s from those who may not see the app',
    async (method, path) => {
      may.mockReturnValue(AuthorizeResult.DENY);
      const answer = await request(server)
        [method](path)
        .send(method === 'post' ? { total: 1, failed: 0 } : undefined);
      expect(answer.status).toBe(404);
    },
  );

  it('finds no uses and takes no costs for those who may see nothing', async () => {
    may.mockReturnValue(AuthorizeResult.DENY);
    const uses = await request(server).get(
      '/api/microapps/components?purl=pkg:npm/qs',
    );
    expect(uses.body).toEqual({ items: [], totalCount: 0 });
    const costs = await post('/api/microapps/costs').send({ items: [] });
    expect(costs.status).toBe(403);
  });

  it('takes test results in', async () => {
    const tests = `${APP}/evidence/tests`;
    const report = { total: 12, failed: 0, coverage: 0.5 };
    expect((await post(tests).send(report)).body).toEqual({ status: 'stored' });
    expect((await post(tests).send(report)).body).toEqual({
      status: 'unchanged',
    });
    const wrong = await post(tests).send({ ...report, coverage: 50 });
    expect([wrong.status, wrong.body.error.message]).toEqual([
      400,
      '"coverage" is 50. Send a share from 0 to 1, for example 0.8 for 80 %.',
    ]);
    expect((await post(tests).send({ total: '12' })).status).toBe(400);
    expect((await post(tests).send('no JSON')).status).toBe(400);
    const app = await request(server).get(APP);
    expect(app.body.tests).toMatchObject({ passed: true, coverage: 0.5 });
  });

  it('takes costs in and shows them', async () => {
    const date = new Date().toISOString().slice(0, 10);
    const item = {
      app: 'default/lunch-picker',
      date,
      amount: 1.25,
      currency: 'EUR',
    };
    const send = (items: object[]) =>
      post('/api/microapps/costs').send({ items });
    const items = [item, { ...item, service: 'storage' }];
    expect((await send(items)).body).toEqual({
      ...{ stored: 2, unchanged: 0, refused: [] },
    });
    const costs = await request(server).get(`${APP}/costs?days=30`);
    expect(costs.body).toMatchObject({
      items: [{ date, amount: 2.5 }],
      currency: 'EUR',
      summary: { amount: 2.5, lastDay: date },
    });
    expect(costs.body.otherCurrencies).toEqual([]);
    const mixed = await send([
      item,
      { ...item, app: 'default/nobody' },
      { ...item, currency: 'USD', service: 'storage' },
    ]);
    expect([mixed.status, mixed.body]).toEqual([
      200,
      {
        ...{ stored: 0, unchanged: 1 },
        refused: [
          {
            ...{ index: 1, app: 'default/nobody' },
            message: expect.stringMatching(/^there is no app default\/nobody/),
          },
          {
            ...{ index: 2, app: 'default/lunch-picker' },
            message: expect.stringMatching(/is counted in EUR, not in USD/),
          },
        ],
      },
    ]);
    const unknown = await send([{ ...item, app: 'default/nobody' }]);
    expect([unknown.status, unknown.body.error.message]).toEqual([
      400,
      expect.stringMatching(/items\[0\]: there is no app default\/nobody/),
    ]);
    expect((await send([{ ...item, amount: -1 }])).status).toBe(400);
    const full = Array.from({ length: 10_000 }, (_, index) => ({
      ...item,
      service: `service-${index}`,
    }));
    expect((await send(full)).body).toMatchObject({ stored: 10_000 });
  });
});
