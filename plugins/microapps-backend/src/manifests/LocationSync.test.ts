import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import { LocationSync } from './LocationSync';

jest.setTimeout(60_000);

const URL = 'https://git.example.com/lunch-picker/microapp.yaml';
const ref = { namespace: 'default', name: 'lunch-picker' };

const entity = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'lunch-picker', namespace: 'default', annotations },
  spec: { type: 'micro-app' },
});

const registered = entity({
  'backstage.io/managed-by-location': `url:${URL}`,
  'microapps.dev/manifest-url': URL,
});

describe('LocationSync', () => {
  let knex: Knex;
  let policy: Policy;

  beforeAll(async () => {
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(() => policy.engine.close());

  beforeEach(async () => {
    knex = await migratedDatabase('SQLITE_3');
  });

  function start(entities: Entity[]) {
    const services = createTestServices({ knex, policy, entities });
    const files = new Map([[URL, manifestText()]]);
    const logger = mockServices.logger.mock();
    const urlReader = mockServices.urlReader.mock({
      async readUrl(url) {
        const text = files.get(url);
        if (text === undefined) {
          throw new NotFoundError('no such file');
        }
        return { buffer: async () => Buffer.from(text) };
      },
    });
    const sync = LocationSync.create({
      auth: mockServices.auth(),
      catalog: services.catalog,
      clock: services.clock,
      logger,
      manifests: services.manifests,
      store: services.manifestStore,
      urlReader,
    });
    const run = () => sync.run(new AbortController().signal);
    return { ...services, files, logger, run, sync, urlReader };
  }

  it('takes in what the catalog knows, and reads it again when it may have changed', async () => {
    const { apps, clock, files, manifestStore, run, urlReader } = start([
      registered,
    ]);
    await run();
    expect(await apps.find(ref)).toMatchObject({
      version: '1.0.0',
      source: { kind: 'location', url: URL },
    });
    files.set(URL, manifestText({ version: '1.1.0' }));
    await run();
    expect(await apps.find(ref)).toMatchObject({ version: '1.0.0' });
    clock.set('2026-11-16T10:11:00.000Z');
    await run();
    expect(await apps.find(ref)).toMatchObject({ version: '1.1.0' });
    expect(urlReader.readUrl).toHaveBeenCalledTimes(2);

    files.set(URL, 'name: [');
    clock.set('2026-11-16T10:22:00.000Z');
    await run();
    expect((await manifestStore.find(ref))?.problem).toMatch(
      /cannot be accepted/,
    );
    files.delete(URL);
    clock.set('2026-11-16T10:33:00.000Z');
    await run();
    expect((await manifestStore.find(ref))?.problem).toMatch(/nothing at/);
    expect(await apps.find(ref)).toMatchObject({ version: '1.1.0' });
  });

  it('tells people nothing of what went wrong inside', async () => {
    const { clock, manifests, manifestStore, run } = start([registered]);
    await run();
    jest
      .spyOn(manifests, 'register')
      .mockRejectedValueOnce(
        new Error('connect ECONNREFUSED postgres://portal:pass-word@10.0.0.7'),
      );
    clock.set('2026-11-16T10:11:00.000Z');
    await run();
    expect((await manifestStore.find(ref))?.problem).toBe(
      'The portal could not take the manifest in. It tries again by itself; if it stays so, ask a platform admin.',
    );
  });

  it('does not follow an address with a password in it', async () => {
    const secret = URL.replace('//', '//casey:pass-word@');
    const { apps, logger, run, urlReader } = start([
      entity({
        'backstage.io/managed-by-location': `url:${secret}`,
        'microapps.dev/manifest-url': secret,
      }),
    ]);
    await run();
    expect(urlReader.readUrl).not.toHaveBeenCalled();
    expect(await apps.find(ref)).toBeUndefined();
    expect(JSON.stringify(logger.warn.mock.calls.map(String))).not.toContain(
      'pass-word',
    );
  });

  it('leaves apps alone that have ended', async () => {
    const { apps, clock, run, urlReader } = start([registered]);
    await run();
    await knex('apps').update({ state: 'deleted' });
    clock.set('2026-11-16T10:11:00.000Z');
    await run();
    expect(urlReader.readUrl).toHaveBeenCalledTimes(1);
    expect(await apps.find(ref)).toMatchObject({ state: 'deleted' });
  });

  it('keeps apps that left the catalog', async () => {
    const { apps, run } = start([registered]);
    await run();
    const emptied = start([]);
    await emptied.run();
    expect(await apps.find(ref)).toMatchObject({ state: 'active' });
  });

  it('takes in an app as soon as somebody asks for it', async () => {
    const { apps, sync } = start([registered]);
    await sync.lookFor(ref);
    expect(await apps.find(ref)).toBeDefined();
  });

  it('asks the catalog once for an app that nobody knows', async () => {
    const { catalog, sync } = start([]);
    const asked = jest.spyOn(catalog, 'getEntityByRef');
    await sync.lookFor(ref);
    await sync.lookFor(ref);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('does not follow an annotation that somebody wrote by hand', async () => {
    const { apps, run, sync, urlReader } = start([
      entity({
        'backstage.io/managed-by-location':
          'url:https://git.example.com/else/catalog-info.yaml',
        'microapps.dev/manifest-url': URL,
      }),
    ]);
    await run();
    await sync.lookFor(ref);
    expect(urlReader.readUrl).not.toHaveBeenCalled();
    expect(await apps.find(ref)).toBeUndefined();
  });

  it('leaves an app alone that is pushed, and says nothing of addresses it may not read', async () => {
    const { apps, logger, manifests, run, urlReader } = start([registered]);
    await manifests.register({
      ref,
      content: Buffer.from(manifestText({ version: '9.0.0' })),
      source: { kind: 'push', subject: 'user:default/creator' },
      actor: 'user:default/creator',
    });
    await run();
    expect(urlReader.readUrl).not.toHaveBeenCalled();
    expect(await apps.find(ref)).toMatchObject({ version: '9.0.0' });

    await knex('manifests').delete();
    await knex('apps').delete();
    urlReader.readUrl.mockRejectedValue(new NotAllowedError('not in the list'));
    await run();
    expect(await apps.find(ref)).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('default/lunch-picker'),
      expect.objectContaining({
        message: expect.stringMatching(/may not read from git\.example\.com/),
      }),
    );
  });
});
