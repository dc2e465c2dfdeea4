import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { manifestText } from './__testUtils__/manifestText';
import { as, startPortal, type Portal } from './__testUtils__/startPortal';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const yaml = `name: lunch-picker
version: 1.0.0
owner: { name: Ada, team: creators, contact: creator@example.com, developer: true }
lifecycle: { state: prototype, created_at: 2026-01-01, ttl_days: 30 }
classification: { data: internal, pii: none }
runtime: { allowed_runtimes: ["nodejs:24"], outbound_network: none }
security: { secrets_policy: vault-only, require_sbom: false, require_tests: false }
`;

describe('microapps over HTTP', () => {
  let portal: Portal;
  let registered: object;

  beforeAll(async () => {
    portal = await startPortal();
    ({ body: registered } = await portal.put(as.creator, 'lunch-picker', yaml));
  });

  const get = (path: string) => portal.call(as.admin, 'get', path);

  describe('one app', () => {
    it('is registered with the digest of its bytes', () => {
      expect(registered).toMatchObject({
        namespace: 'default',
        name: 'lunch-picker',
        entityRef: 'component:default/lunch-picker',
        status: 'registered',
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      });
    });

    it('shows everything its cards need', async () => {
      const { body } = await get('/apps/default/lunch-picker');
      expect(body).toMatchObject({
        summary: {
          title: 'Lunch picker',
          owner: {
            teamRef: 'group:default/creators',
            contactRef: 'user:default/creator',
          },
          tier: 'sandbox',
          tierDerived: true,
          blocked: expect.any(Boolean),
          sbom: { state: 'none' },
          cost: { state: 'none', budget: 20, hardCap: true },
        },
        createdAt: '2026-01-01',
        source: { kind: 'push', subject: 'user:default/creator' },
        risk: { score: expect.any(Number), class: 'low' },
        ttl: { days: 30, from: 'manifest', maxRenewals: 3 },
        gate: { stage: 'deploy', tier: 'sandbox', checked: true },
        hints: [],
      });
    });

    it('goes by its name in any case, and by no other', async () => {
      expect((await get('/apps/Default/LUNCH-picker')).status).toBe(200);
      expect((await get('/apps/default/lunch')).status).toBe(404);
      expect((await get('/apps/default/..%2f..%2fetc')).status).toBe(400);
      expect((await get('/apps/default/%00')).status).toBe(400);
    });

    it('stays as it is when the same bytes come again, in whatever wrapping', async () => {
      const gzipped = await portal
        .call(as.creator, 'put', '/manifests/default/lunch-picker')
        .set({
          'Content-Type': 'application/yaml',
          'Content-Encoding': 'gzip',
        })
        .send(gzipSync(yaml));
      expect(gzipped.body).toMatchObject({ status: 'unchanged' });
      // What the generated client makes of text.
      const quoted = await portal
        .call(as.creator, 'put', '/manifests/default/lunch-picker')
        .set('Content-Type', 'application/json')
        .send(JSON.stringify(yaml));
      expect(quoted.body).toMatchObject({ status: 'unchanged' });
    });

    it('gives its manifest back as received', async () => {
      const { body } = await get('/manifests/default/lunch-picker');
      expect(body).toMatchObject({
        content: yaml,
        history: [{ version: '1.0.0', receivedBy: 'user:default/creator' }],
      });
    });
  });

  describe('lists', () => {
    beforeAll(async () => {
      for (const name of ['alpha', 'beta', 'gamma']) {
        await portal.put(as.creator, name, manifestText({ name }));
      }
    });

    const names = async (query: string) => {
      const { body, status } = await get(`/apps?${query}`);
      expect(status).toBe(200);
      return body.items.map((app: { name: string }) => app.name);
    };

    it('understand numbers, booleans, and one or many values in the address', async () => {
      expect(await names('tier=sandbox&limit=2')).toEqual(['alpha', 'beta']);
      expect(
        await names('tier=sandbox&tier=production&stage=prototype'),
      ).toHaveLength(4);
      expect(await names('tier=production')).toEqual([]);
      expect(await names('mine=true')).toEqual([]);
      expect(await names('mine=false&q=LUNCH-p')).toEqual(['lunch-picker']);
      expect(await names('q=100%25')).toEqual([]);
    });

    it('go on where they ended', async () => {
      const first = await get('/apps?limit=3&orderBy=updated&order=desc');
      expect(first.body).toMatchObject({ totalCount: 4 });
      const next = encodeURIComponent(first.body.nextCursor);
      const rest = await get(
        `/apps?limit=3&orderBy=updated&order=desc&cursor=${next}`,
      );
      expect(
        [...first.body.items, ...rest.body.items].map(({ name }) => name),
      ).toEqual(['gamma', 'beta', 'alpha', 'lunch-picker']);
      expect(rest.body.nextCursor).toBeUndefined();
    });

    it.each([
      'limit=0',
      'limit=1000',
      'limit=x',
      'orderBy=risk_score',
      'orderBy=name;drop',
      'order=up',
      'tier=gold',
      'mine=perhaps',
      'cursor=nonsense',
      'cursor=',
      'surprise=1',
      `q=${'x'.repeat(300)}`,
    ])('refuse %s', async query => {
      const { status, body } = await get(`/apps?${query}`);
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
    });
  });

  describe('bad manifests', () => {
    const nested = `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const keys = Array.from({ length: 8_000 }, (_, n) => `k${n}: 1`).join('\n');

    it.each<[string, string | Buffer, RegExp]>([
      ['empty', '', /empty/i],
      ['not YAML', 'name: [', /1:|line 1/i],
      ['nested', nested, /deep|nest/i],
      ['full of keys', keys.slice(0, 65_000), /more than 1000 fields/],
      ['UTF-16', Buffer.from(yaml, 'utf16le'), /UTF-16|UTF-8/],
      ['with NUL', yaml.replace('Ada', 'A\0a'), /character/i],
      ['two documents', `${yaml}---\n${yaml}`, /document/i],
      ['with __proto__', `${yaml}__proto__: { x: 1 }\n`, /__proto__/],
      [
        'with wrong types',
        yaml.replace('ttl_days: 30', 'ttl_days: soon'),
        /ttl_days|number/i,
      ],
      [
        'a javascript link',
        `${yaml}links: ["javascript:alert(1)"]\n`,
        /link|web|http/i,
      ],
      ['about another app', yaml.replace('lunch-picker', 'other'), /other/],
    ])('are refused in words: %s', async (_, content, words) => {
      const started = Date.now();
      const { status, body } = await portal.put(
        as.creator,
        'lunch-picker',
        content,
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(words);
      expect(Date.now() - started).toBeLessThan(2_000);
    });

    it('are too large before anybody looks inside', async () => {
      for (const size of [200_000, 5_000_000]) {
        const { status, body } = await portal.put(
          as.creator,
          'lunch-picker',
          `notes: ${'x'.repeat(size)}`,
        );
        expect(status).toBe(413);
        expect(body.error.message).toMatch(/large/);
      }
      const small = gzipSync(Buffer.alloc(50_000_000, 0x20));
      const bomb = await portal
        .call(as.creator, 'put', '/manifests/default/lunch-picker')
        .set({ 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' })
        .send(small);
      expect(bomb.status).toBe(413);
      const words = await portal.put(
        as.creator,
        'lunch-picker',
        `notes: ${'x'.repeat(100_000)}`,
      );
      expect(words.status).toBe(400);
      expect(words.body.error.message).toMatch(/64 KB/);
    });

    it('are told apart before anything is written', async () => {
      const sent = await portal
        .call(as.creator, 'post', '/manifests/validate')
        .set('Content-Type', 'text/plain')
        .send(yaml.replace('data: internal', 'data: secret'));
      expect(sent.body).toMatchObject({
        ok: false,
        problems: [
          { severity: 'error', path: '/classification/data', line: 5 },
        ],
      });
      const fine = await portal
        .call(as.creator, 'post', '/manifests/validate')
        .set('Content-Type', 'text/plain')
        .send(yaml.replace('lunch-picker', 'not-there'));
      expect(fine.body).toMatchObject({ ok: true, name: 'not-there' });
      expect((await get('/apps/default/not-there')).status).toBe(404);
    });

    it('change nothing', async () => {
      const { body } = await get('/manifests/default/lunch-picker');
      expect(body.history).toHaveLength(1);
    });
  });

  describe('addresses', () => {
    it.each([
      [['javascript', 'alert(1)'].join(':'), /no web address/],
      ['file:///etc/passwd', /no web address/],
      ['not an address', /no web address/],
      [
        'http://169.254.169.254/latest/meta-data',
        /may not read from|could not be read/,
      ],
      ['http://[::1]:7007/api', /may not read from|could not be read/],
      [
        'https://evil.example.com/microapp.yaml',
        /may not read from|could not be read/,
      ],
    ])('are refused: %s', async (url, words) => {
      const { status, body } = await portal
        .call(as.creator, 'post', '/manifests/register')
        .send({ url });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(words);
    });
  });

  it('refuses JSON that is none, in words', async () => {
    const { status, body } = await portal
      .call(as.creator, 'post', '/apps/default/lunch-picker/gate')
      .set('Content-Type', 'application/json')
      .send('{"stage":');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/JSON/);
    const unknown = await portal
      .call(as.creator, 'post', '/apps/default/lunch-picker/gate')
      .send({ stage: 'moon' });
    expect(unknown.status).toBe(400);
  });

  it('hides nothing of a namespace that is written wrongly', async () => {
    const { status } = await request(portal.server)
      .put('/api/microapps/manifests/de fault/x')
      .set('Authorization', as.creator)
      .set('Content-Type', 'text/plain')
      .send(yaml);
    expect(status).toBe(400);
  });
});
