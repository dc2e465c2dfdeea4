import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import request from 'supertest';
import { entityFromManifest } from './locations/entityFromManifest';
import { exampleManifest } from './__testUtils__/exampleManifest';
import { FakeMicroappsBackend } from './__testUtils__/FakeMicroappsBackend';
import { FileServer } from './__testUtils__/FileServer';
import { startCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let knex: Knex;

beforeEach(async () => {
  knex = await databases.init('SQLITE_3');
});

function appEntity(name: string, purpose?: string): Entity {
  return entityFromManifest(
    Buffer.from(exampleManifest(name, { purpose })),
    `https://git.example.com/${name}/microapp.yaml`,
  );
}

describe('registered manifests', () => {
  let microapps: FakeMicroappsBackend;
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeEach(async () => {
    microapps = new FakeMicroappsBackend();
  });

  afterEach(() => catalog.stop());

  it('become entities, page by page, asked for by the catalog as a service', async () => {
    microapps.pageSize = 2;
    ['lunch', 'desks', 'badges', 'quiz', 'plants'].forEach(name =>
      microapps.put(appEntity(name)),
    );
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();

    const entities = await catalog.waitForNames(
      'lunch',
      'desks',
      'badges',
      'quiz',
      'plants',
    );
    expect(entities[0]).toMatchObject({
      kind: 'Component',
      spec: {
        type: 'micro-app',
        owner: 'group:default/creators',
        lifecycle: 'prototype',
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/creators' }],
    });
    expect(microapps.requests).toEqual([
      { after: 0, caller: 'plugin:catalog' },
      { after: 2, caller: 'plugin:catalog' },
      { after: 4, caller: 'plugin:catalog' },
    ]);
  });

  it('are followed: changed, removed, read from a location instead', async () => {
    microapps.put(appEntity('lunch'));
    microapps.put(appEntity('desks'));
    microapps.put(appEntity('badges'));
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();
    await catalog.waitForNames('lunch', 'desks', 'badges');

    microapps.put(appEntity('lunch', 'Picks a place'));
    microapps.remove('desks');
    microapps.put(appEntity('badges'), { emitEntity: false });
    microapps.put(appEntity('quiz'));
    await microapps.tell();

    await catalog.waitForNames('lunch', 'quiz');
    await catalog.waitForEntity(
      'lunch',
      entity => entity.metadata.description === 'Picks a place',
    );
    expect(microapps.requests.at(-1)).toMatchObject({ after: 3 });
  });

  it('are written again only where they differ', async () => {
    microapps.put(appEntity('lunch'));
    microapps.put(appEntity('desks'));
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();
    await catalog.waitForNames('lunch', 'desks');
    const lunch = await catalog.storedText('lunch');
    const desks = await catalog.storedText('desks');

    // The same content in another order: written again, it would be another text.
    const { apiVersion, kind, metadata, spec } = appEntity('lunch');
    microapps.put({ spec, metadata, kind, apiVersion });
    microapps.put(appEntity('desks', 'Finds a free desk'));
    await catalog.refresh();

    expect(await catalog.storedText('lunch')).toBe(lunch);
    expect(await catalog.storedText('desks')).not.toBe(desks);
  });

  it('stay while the micro apps backend is down, and catch up later', async () => {
    microapps.put(appEntity('lunch'));
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();
    await catalog.waitForNames('lunch');

    microapps.failing = true;
    microapps.put(appEntity('desks'));
    microapps.remove('lunch');
    const asked = microapps.requests.length;
    await catalog.refresh();
    await microapps.tell();
    await catalog.waitUntil(() => microapps.requests.length >= asked + 2);
    await catalog.waitForNames('lunch');

    microapps.failing = false;
    await catalog.refresh();
    expect(await catalog.waitForNames('desks')).toHaveLength(1);
  });

  it('that are no micro apps of that name are left out, the others come through', async () => {
    microapps.put({ ...appEntity('lunch'), kind: 'Group' });
    microapps.put({ ...appEntity('desks'), spec: { type: 'service' } });
    microapps.put(appEntity('badges'));
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();
    expect(await catalog.waitForNames('badges')).toHaveLength(1);
  });

  it('that are gone when the portal starts again are dropped', async () => {
    microapps.put(appEntity('lunch'));
    microapps.put(appEntity('desks'));
    catalog = await startCatalog(microapps, { knex });
    await catalog.refresh();
    await catalog.waitForNames('lunch', 'desks');
    await catalog.stop();
    microapps.remove('desks');

    catalog = await startCatalog(microapps, { knex });
    await catalog.waitForNames('lunch', 'desks');
    await catalog.refresh();
    expect(await catalog.waitForNames('lunch')).toHaveLength(1);
  });
});

describe('a location that points at a manifest', () => {
  const files = new FileServer();
  let base: string;
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeEach(async () => {
    files.files.clear();
    base = await files.start();
  });

  afterEach(async () => {
    await catalog.stop();
    await files.stop();
  });

  it('becomes an entity that names its manifest, and follows the file', async () => {
    const target = `${base}/lunch/microapp.yaml`;
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
      locations: [{ type: 'url', target }],
    });

    const entity = await catalog.waitForEntity('lunch', () => true);
    expect(entity).toMatchObject({
      kind: 'Component',
      metadata: {
        namespace: 'default',
        annotations: {
          'microapps.dev/manifest-url': target,
          'backstage.io/managed-by-location': `url:${target}`,
        },
      },
      spec: { type: 'micro-app' },
    });

    files.files.set(
      '/lunch/microapp.yaml',
      exampleManifest('lunch', { purpose: 'Picks a place' }),
    );
    await catalog.waitForEntity(
      'lunch',
      seen => seen.metadata.description === 'Picks a place',
    );
  });

  it('is not read again in full while the host says that it is the same', async () => {
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
      locations: [{ type: 'url', target: `${base}/lunch/microapp.yaml` }],
    });
    await catalog.waitForEntity('lunch', () => true);
    const before = { ...files.answers };
    await catalog.waitUntil(
      () => files.answers.notModified >= before.notModified + 2,
    );
    await catalog.waitForNames('lunch');
    expect(files.answers.full).toBe(before.full);
  });

  it('is refused at registration with line, column and fix when the manifest is wrong', async () => {
    files.files.set(
      '/lunch/microapp.yaml',
      exampleManifest('lunch').replace('pii: none', 'pii: perhaps'),
    );
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
    });
    const response = await request(catalog.server)
      .post('/api/catalog/locations?dryRun=true')
      .send({ type: 'url', target: `${base}/lunch/microapp.yaml` });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(
      `The manifest at ${base}/lunch/microapp.yaml cannot be used:`,
    );
    expect(response.body.error.message).toMatch(/13:8 .*pii.* — /);
  });

  it('says so when there is nothing', async () => {
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
    });
    const response = await request(catalog.server)
      .post('/api/catalog/locations?dryRun=true')
      .send({ type: 'url', target: `${base}/nothing/microapp.yaml` });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('There is no manifest at');
  });

  it('is registered by hand: dry run shows the entity, then it is in the catalog', async () => {
    const target = `${base}/lunch/microapp.yaml`;
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
    });
    const dryRun = await request(catalog.server)
      .post('/api/catalog/locations?dryRun=true')
      .send({ type: 'url', target });
    expect(dryRun.body.entities).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          metadata: expect.objectContaining({ name: 'lunch' }),
        }),
      ]),
    );
    await request(catalog.server)
      .post('/api/catalog/locations')
      .send({ type: 'url', target })
      .expect(201);
    await catalog.waitForEntity('lunch', () => true);
  });

  it('is not read beyond the size of a manifest', async () => {
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
    });
    const response = await request(catalog.server)
      .post('/api/catalog/locations?dryRun=true')
      .send({ type: 'url', target: `${base}${files.endlessPath}` });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('larger than 64 KB');
    await catalog.waitUntil(() => files.answers.left === 1);
    // What the network holds on the way is beyond the portal.
    expect(files.answers.endlessBytes).toBeLessThan(8 * 1024 * 1024);
  });

  it('is refused with a password in it, which is not repeated', async () => {
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    catalog = await startCatalog(new FakeMicroappsBackend(), {
      knex,
      readableHost: new URL(base).host,
    });
    const read = files.answers.full;
    const secret = base.replace('//', '//casey:pass-word@');
    const response = await request(catalog.server)
      .post('/api/catalog/locations?dryRun=true')
      .send({ type: 'url', target: `${secret}/lunch/microapp.yaml` });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(
      'holds a user name or a password',
    );
    expect(response.text).not.toContain('pass-word');
    expect(files.answers.full).toBe(read);
  });

  it('is refused where its name belongs to another source, and says so on its page', async () => {
    const target = `${base}/lunch/microapp.yaml`;
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    files.files.set('/desks/microapp.yaml', exampleManifest('desks'));
    const microapps = new FakeMicroappsBackend();
    microapps.put(appEntity('lunch', 'Pushed'));
    microapps.put(appEntity('desks'), { emitEntity: false });
    catalog = await startCatalog(microapps, {
      knex,
      readableHost: new URL(base).host,
    });
    await catalog.refresh();
    await catalog.waitForNames('lunch');

    const register = (at: string, query = '') =>
      request(catalog.server)
        .post(`/api/catalog/locations${query}`)
        .send({ type: 'url', target: at });
    const pushed = await register(target, '?dryRun=true');
    expect(pushed.status).toBe(400);
    expect(pushed.body.error.message).toMatch(
      /The name default\/lunch is taken: that app is registered in the portal already.*Choose another name in the file/,
    );
    const located = await register(
      `${base}/desks/microapp.yaml`,
      '?dryRun=true',
    );
    expect(located.body.error.message).toMatch(
      /The name default\/desks is taken: that app is read from another location/,
    );

    // A name taken later on is told on the page of the location.
    files.files.set('/lunch/microapp.yaml', exampleManifest('dinner'));
    await register(target).expect(201);
    await catalog.waitForNames('dinner', 'lunch');
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    const location = await catalog.waitForLocation(
      target,
      ({ status }) => (status?.items?.length ?? 0) > 0,
    );
    expect(location.status?.items?.[0]).toMatchObject({
      level: 'error',
      message: expect.stringContaining('The name default/lunch is taken'),
    });
    await catalog.waitForNames('dinner', 'lunch');
    const lunch = await catalog.waitForEntity('lunch', () => true);
    expect(lunch.metadata.description).toBe('Pushed');
  });

  it('keeps the name that was taken in from itself', async () => {
    const target = `${base}/lunch/microapp.yaml`;
    files.files.set('/lunch/microapp.yaml', exampleManifest('lunch'));
    const microapps = new FakeMicroappsBackend();
    const own = entityFromManifest(
      Buffer.from(exampleManifest('lunch')),
      target,
    );
    microapps.put(own, { emitEntity: false });
    catalog = await startCatalog(microapps, {
      knex,
      readableHost: new URL(base).host,
    });
    await catalog.refresh();
    await request(catalog.server)
      .post('/api/catalog/locations')
      .send({ type: 'url', target })
      .expect(201);
    expect(await catalog.waitForEntity('lunch', () => true)).toMatchObject({
      metadata: { name: 'lunch' },
    });
  });
});
