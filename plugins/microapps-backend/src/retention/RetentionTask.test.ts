import type { Knex } from 'knex';
import {
  startServices,
  type TestServices,
} from '../__testUtils__/startServices';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { as, startPortal } from '../__testUtils__/startPortal';
import { manifestText } from '../__testUtils__/manifestText';
import { loadPolicy, type Policy } from '../gates/Policy';

jest.setTimeout(120_000);

const lunch = { namespace: 'default', name: 'lunch' };
const ACTOR = 'user:default/creator';
const KEPT = ['removed', 'kept'] as const;

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let knex: Knex;
  let policy: Policy;
  let services: TestServices;

  beforeAll(async () => {
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(() => policy.engine.close());

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    services = startServices({ knex, policy, now: '2026-11-10T09:00:00Z' });
  });

  const count = async (table: string) => {
    const [row] = await knex(table).count({ count: '*' });
    return Number(row.count);
  };
  const ask = (stage: 'build' | 'deploy') =>
    services.gates.gate(lunch, { stage }, ACTOR);

  it('removes facts of old decisions, and those of the newest of each stage never', async () => {
    await services.register('lunch');
    const [build, deploy] = [await ask('build'), await ask('deploy')];
    services.clock.set('2026-11-10T09:00:01Z');
    const newer = [await ask('build'), await ask('deploy')];
    services.clock.set('2027-11-10T09:00:01Z');
    await services.retentionTask.run();
    const { gates } = services;
    const standing = await Promise.all(
      [build, deploy, ...newer].map(async ({ id }) => {
        const { factsRemoved } = await gates.decision(id);
        return factsRemoved ? KEPT[0] : KEPT[1];
      }),
    );
    expect(standing).toEqual(['removed', 'removed', 'kept', 'kept']);
    expect(await count('decision_facts')).toBe(2);
    expect(await count('decisions')).toBe(5);

    for (const { id } of newer) {
      const decision = await gates.decision(id);
      expect((await gates.replay(decision)).same).toBe(true);
    }
    const gone = await gates.decision(build.id);
    expect(gone.inputDigest).toBe(build.inputDigest);
    await expect(gates.replay(gone)).rejects.toThrow(
      `The facts of decision ${build.id} were removed on 2027-11-10: it is older than facts are kept, and not the newest of its app and stage (microapps.lifecycle.retention.decisionFactsDays). It cannot be replayed any more; what was decided stays.`,
    );
  });

  it('keeps facts that a decision which stays was made on as well', async () => {
    await services.register('lunch');
    const first = await ask('build');
    const second = await ask('build');
    expect(second.inputDigest).toBe(first.inputDigest);
    services.clock.set('2028-01-01T00:00:00Z');
    await services.retentionTask.run();
    expect(
      (await services.gates.replay(await services.gates.decision(second.id)))
        .same,
    ).toBe(true);
  });

  it('goes on batch by batch, and removes nothing before its time', async () => {
    await services.register('lunch');
    for (let second = 10; second < 40; second += 1) {
      services.clock.set(`2026-11-10T09:00:${second}Z`);
      await ask('build');
    }
    const [{ sequence, ...newest }] = await knex('decisions')
      .orderBy('sequence', 'desc')
      .limit(1);
    // Some of the batches of a real portal.
    await knex.batchInsert(
      'decisions',
      Array.from({ length: 1_000 }, (_, index) => ({
        ...newest,
        id: `copy-${index}`,
      })),
      20,
    );
    services.clock.set('2027-11-10T09:00:00Z');
    await services.retentionTask.run();
    expect(await count('decision_facts')).toBe(31);
    services.clock.set('2027-11-10T09:01:00Z');
    await services.retentionTask.run();
    // The newest of build, and of deploy from the registration.
    expect(await count('decision_facts')).toBe(2);
    expect(
      await knex('decisions').whereNull('facts_removed_at_ms'),
    ).toHaveLength(2);
  });

  it('removes what deleted apps left, long after, and nothing of others', async () => {
    await services.register('lunch');
    const other = await services.register('other', { purpose: 'Else' });
    const sbom = Buffer.from(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        components: [{ type: 'library', name: 'qs', version: '6.5.3' }],
      }),
    );
    const own = Buffer.from(sbom.toString().replace('6.5.3', '6.5.4'));
    for (const [ref, content] of [
      [lunch, sbom],
      [lunch, own],
      [other, sbom],
    ] as const) {
      await services.sboms.upload({ ref, content, actor: ACTOR });
    }
    await services.tests.upload({
      ...{ ref: lunch, total: 1, failed: 0, actor: ACTOR },
    });
    const { escalation } = await services.escalations.ask(
      {
        ...{ app: lunch, kind: 'approval', requestedTier: 'sandbox' },
        reason: 'It is to be more',
        expiresAt: '2026-11-20T09:00:00Z',
        proposedManifest: manifestText({ name: 'lunch', version: '2.0.0' }),
      },
      ACTOR,
    );
    expect(escalation.proposed).toBeDefined();
    const decision = await ask('deploy');
    const deletedAtMs = Date.parse('2026-12-01T00:00:00Z');
    await knex('apps')
      .where('name', 'lunch')
      .update({ state: 'deleted', deleted_at_ms: deletedAtMs });

    services.clock.set('2027-11-30T23:59:59Z');
    await services.retentionTask.run();
    expect(await services.manifestStore.find(lunch)).toBeDefined();

    services.clock.set('2027-12-01T00:00:01Z');
    const trail = await count('audit_log');
    await services.retentionTask.run();
    await services.retentionTask.run();
    expect(await services.manifestStore.find(lunch)).toBeUndefined();
    expect(await services.manifestStore.historyOf(lunch)).toEqual([]);
    const left = (table: string) =>
      knex(table).where('app_ref', 'default/lunch');
    expect(await left('app_sboms')).toEqual([]);
    expect(await left('test_reports')).toEqual([]);
    expect(await left('escalations')).toMatchObject([
      { reason: 'It is to be more', proposed_manifest: null },
    ]);
    expect(await count('manifest_contents')).toBe(1);
    expect(await count('sbom_documents')).toBe(1);
    expect(await count('sbom_components')).toBe(1);
    expect(await services.manifestStore.find(other)).toBeDefined();

    const gone = await services.gates.decision(decision.id);
    await expect(services.gates.replay(gone)).rejects.toThrow(
      /its app was deleted longer ago than records of deleted apps are kept \(microapps\.lifecycle\.retention\.deletedAppsDays\)/,
    );
    // What happened stays, and that this happened is added.
    expect(await count('audit_log')).toBe(trail + 1);
    expect((await services.actionsOf(lunch)).at(-1)).toBe('records-removed');
    expect(await services.audit.verify()).toMatchObject({ intact: true });

    const again = await services.register('lunch');
    expect(await services.apps.find(again)).toMatchObject({ state: 'active' });
  });

  it('leaves an app alone that came back meanwhile', async () => {
    await services.register('lunch');
    const store = services.retentionStore;
    expect(
      await store.removeApp(lunch, {
        ...{ deletedBeforeMs: Date.parse('2030-01-01T00:00:00Z'), nowMs: 0 },
        text: 'Removed.',
      }),
    ).toBe(false);
    expect(await services.manifestStore.find(lunch)).toBeDefined();
  });
});

describe('a decision whose facts were removed', () => {
  it('is still shown, and says why it cannot be replayed', async () => {
    const knex = await migratedDatabase('SQLITE_3');
    const portal = await startPortal({ knex });
    await portal.put(as.creator, 'lunch', manifestText({ name: 'lunch' }));
    const { body: asked } = await portal
      .call(as.creator, 'post', '/apps/default/lunch/gate')
      .send({ stage: 'build' });
    await knex('decisions')
      .where('id', asked.id)
      .update({
        facts_removed_at_ms: Date.parse('2027-11-10T00:00:00Z'),
        facts_removed_by: 'decisionFactsDays',
      });
    await knex('decision_facts').delete();
    const words = expect.stringMatching(
      /were removed on 2027-11-10: .*decisionFactsDays/,
    );
    const shown = await portal.call(
      as.creator,
      'get',
      `/decisions/${asked.id}`,
    );
    expect([shown.status, shown.body]).toEqual([
      200,
      { decision: asked, factsRemoved: words },
    ]);
    const replay = await portal.call(
      as.creator,
      'post',
      `/decisions/${asked.id}/replay`,
    );
    expect([replay.status, replay.body.error.message]).toEqual([404, words]);
  });
});
