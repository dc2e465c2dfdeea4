import type { Knex } from 'knex';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import type { ReadFilter } from '../access/types';
import { appRecord, seedApps } from '../__testUtils__/seedApps';
import { OutpacedError } from '../database/retryOnConflict';
import { defaultLifecycleSettings } from '../lifecycle/settings';
import { DatabaseAppStore } from './DatabaseAppStore';
import type { AppOrder, AppQuery } from './queryApps';
import { stageRanks, tierRanks, toAssessedRow, toPatchRow } from './appRow';
import type { AppRecord } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const NOW = Date.parse('2026-11-16T10:00:00Z');

const orders: Record<AppOrder, (app: AppRecord) => string | number> = {
  name: app => app.name,
  owner: app => app.owner.team.toLowerCase(),
  tier: app => tierRanks[app.tier],
  stage: app => stageRanks[app.stage],
  risk: app => app.risk?.score ?? -1,
  expires: app => app.ttl.expiresAtMs,
  sbom: app => app.sbom?.components ?? -1,
  cost: app => app.cost?.amountMicros ?? 0,
  updated: app => app.updatedAtMs,
};

const all: AppQuery = {
  filter: { kind: 'all' },
  claims: [],
  nowMs: NOW,
  month: '2026-11',
  orderBy: 'name',
  order: 'asc',
  limit: 50,
};

const owned = (...refs: string[]): ReadFilter => ({
  kind: 'criteria',
  criteria: { key: 'owner', refs },
});

describe.each(databases.eachSupportedId())('DatabaseAppStore on %s', id => {
  let knex: Knex;
  let store: DatabaseAppStore;
  let apps: AppRecord[];

  const names = async (query: Partial<AppQuery>) => {
    const { items } = await store.query({ ...all, limit: 200, ...query });
    return items.map(app => app.name);
  };

  beforeAll(async () => {
    knex = await migratedDatabase(id);
    store = DatabaseAppStore.create({ knex });
    apps = await seedApps(knex, store, 120);
  });

  it('gives back what was written, and nothing for the unknown', async () => {
    expect(await store.find(apps[17])).toEqual(apps[17]);
    expect(
      await store.find({ namespace: 'default', name: 'nobody' }),
    ).toBeUndefined();
  });

  it.each(
    Object.keys(orders).flatMap(order => [
      [order as AppOrder, 'asc' as const],
      [order as AppOrder, 'desc' as const],
    ]),
  )(
    'pages by %s %s without losing or repeating an app',
    async (orderBy, order) => {
      const value = orders[orderBy];
      const sign = order === 'asc' ? 1 : -1;
      const compare = (a: string | number, b: string | number) =>
        a < b ? -1 : Number(a > b);
      const wanted = [...apps].sort(
        (a, b) =>
          sign *
          (compare(value(a), value(b)) ||
            compare(`${a.namespace}/${a.name}`, `${b.namespace}/${b.name}`)),
      );
      const seen: AppRecord[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.query({
          ...all,
          orderBy,
          order,
          limit: 17,
          cursor,
        });
        expect(page.totalCount).toBe(apps.length);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.map(app => app.name)).toEqual(wanted.map(app => app.name));
    },
  );

  it.each([
    'x',
    'bm9wZQ',
    Buffer.from('["name asc",1,2]').toString('base64url'),
  ])('refuses the cursor %s', async cursor => {
    await expect(store.query({ ...all, cursor })).rejects.toThrow(
      /Start again without a cursor/,
    );
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await store.query({ ...all, limit: 3 });
    await expect(
      store.query({ ...all, orderBy: 'risk', cursor: nextCursor }),
    ).rejects.toThrow(/Start again without a cursor/);
  });

  it('searches name, title, purpose and owner, whatever the case', async () => {
    expect(await names({ q: 'APP-0042' })).toEqual(['app-0042']);
    expect(await names({ q: 'app 0042' })).toEqual(['app-0042']);
    expect(await names({ q: 'purpose Ümlaut 0007' })).toEqual(['app-0007']);
    expect(await names({ q: 'TEAM-3' })).toHaveLength(
      apps.filter(app => app.owner.team === 'Team-3').length,
    );
  });

  it('takes wildcards of SQL for what they are', async () => {
    expect(await names({ q: '100%' })).toEqual(['app-0001']);
    expect(await names({ q: '%' })).toEqual(['app-0001']);
    expect(await names({ q: '_' })).toEqual(['app-0002']);
    expect(await names({ q: '\\' })).toEqual(['app-0003']);
    expect(await names({ q: "'; drop table apps; --" })).toEqual([]);
  });

  it('filters by tier, stage, risk, team and people', async () => {
    const wanted = (match: (app: AppRecord) => boolean) =>
      apps.filter(match).map(app => app.name);
    expect(await names({ tier: ['production', 'sandbox'] })).toEqual(
      wanted(app => app.tier !== 'controlled'),
    );
    expect(await names({ stage: ['retired'] })).toEqual(
      wanted(app => app.stage === 'retired'),
    );
    expect(await names({ riskClass: ['high'], tier: ['sandbox'] })).toEqual(
      wanted(app => app.risk?.class === 'high' && app.tier === 'sandbox'),
    );
    expect(await names({ team: 'TEAM-1' })).toEqual(
      wanted(app => app.owner.team === 'Team-1'),
    );
    expect(await names({ team: 'group:default/team-1' })).toEqual(
      wanted(app => app.owner.team === 'Team-1'),
    );
    expect(
      await names({ mine: true, claims: ['group:default/team-2'] }),
    ).toEqual(wanted(app => app.owner.team === 'Team-2'));
    expect(await names({ mine: true, claims: [] })).toEqual([]);
  });

  it('knows what needs somebody, and counts it in one statement', async () => {
    const claims = ['group:default/team-2', 'user:default/mentor'];
    const mine = (app: AppRecord) =>
      app.owner.team === 'Team-2' || Number(app.name.slice(4)) % 10 === 0;
    const expiring = (app: AppRecord) =>
      app.state !== 'archived' &&
      app.ttl.expiresAtMs <= NOW + 7 * 24 * 3_600_000;
    const over = (app: AppRecord) =>
      app.cost?.month === '2026-11' &&
      app.cost.currency === app.budget?.currency &&
      app.cost.amountMicros > app.budget.monthlyMicros;
    const needsYou = (app: AppRecord) =>
      mine(app) &&
      (app.blocked ||
        expiring(app) ||
        over(app) ||
        (app.tier !== 'sandbox' && !app.sbom));
    const running = apps.filter(app => app.state !== 'archived');
    expect(running.some(app => app.blocked)).toBe(true);
    expect(apps.some(app => app.blocked && !running.includes(app))).toBe(true);
    const wanted = (match: (app: AppRecord) => boolean) =>
      running.filter(match).map(app => app.name);

    expect(await names({ need: 'blocked' })).toEqual(
      wanted(app => app.blocked),
    );
    expect(await names({ need: 'expiring' })).toEqual(wanted(expiring));
    expect(await names({ need: 'over-budget' })).toEqual(wanted(over));
    expect(await names({ need: 'needs-you', claims })).toEqual(
      wanted(needsYou),
    );
    expect(wanted(needsYou).length).toBeGreaterThan(3);
    expect(wanted(over).length).toBeGreaterThan(3);

    const statements = await countStatements(knex, async () => {
      expect(await store.count({ ...all, claims })).toEqual({
        total: apps.length,
        needsYou: wanted(needsYou).length,
        expiringSoon: wanted(expiring).length,
        overBudget: wanted(over).length,
        blocked: wanted(app => app.blocked).length,
      });
    });
    expect(statements).toBe(1);
  });

  it('asks two statements for a page, whatever is asked for', async () => {
    const simple = await countStatements(knex, () => names({}));
    const all200 = await countStatements(knex, () =>
      names({
        filter: owned('group:default/team-1', 'group:default/team-2'),
        need: 'needs-you',
        claims: ['group:default/team-1'],
        q: 'app',
        tier: ['controlled'],
        orderBy: 'cost',
      }),
    );
    expect([simple, all200]).toEqual([2, 2]);
  });

  it('shows only what a caller may see, in lists and counters', async () => {
    const team1 = apps.filter(app => app.owner.team === 'Team-1');
    expect(await names({ filter: owned('group:default/team-1') })).toEqual(
      team1.map(app => app.name),
    );
    expect(await names({ filter: { kind: 'none' } })).toEqual([]);
    expect(
      await store.count({ ...all, filter: { kind: 'none' } }),
    ).toMatchObject({ total: 0, blocked: 0 });
    const criteria: ReadFilter = {
      kind: 'criteria',
      criteria: {
        allOf: [
          {
            anyOf: [
              { key: 'owner', refs: ['group:default/team-1'] },
              { key: 'sponsor', refs: ['user:default/mentor'] },
            ],
          },
          { not: { key: 'tier', tiers: ['production'] } },
        ],
      },
    };
    const wanted = apps.filter(
      app =>
        (app.owner.team === 'Team-1' || Number(app.name.slice(4)) % 10 === 0) &&
        app.tier !== 'production',
    );
    expect(await names({ filter: criteria })).toEqual(
      wanted.map(app => app.name),
    );
    expect((await store.count({ ...all, filter: criteria })).total).toBe(
      wanted.length,
    );
  });

  it('lets only one of two writers of the same revision through', async () => {
    const fresh = appRecord(5000);
    const people = { ownerRefs: ['user:default/a'], sponsorRefs: [] };
    const write = (app: AppRecord) =>
      knex.transaction(tx => store.write(tx, app, people));
    await write(fresh);
    await expect(write(fresh)).rejects.toThrow(OutpacedError);
    const outcomes = await Promise.allSettled([
      write({ ...fresh, revision: 2, title: 'one' }),
      write({ ...fresh, revision: 2, title: 'two' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect((await store.find(fresh))?.revision).toBe(2);
    await knex('apps').where('name', fresh.name).delete();
  });

  if (id !== 'SQLITE_3') {
    it('reads every order from its index', async () => {
      const pageBy = async (orderBy: AppOrder) => {
        const statements = await listStatements(knex, () =>
          store.query({ ...all, orderBy, order: 'desc', limit: 50 }),
        );
        return statements.find(({ sql }) => /limit/.test(sql));
      };
      const rows = Array.from({ length: 6000 }, (_, n) => appRecord(200 + n))
        // A batch wants the same columns in every row.
        .filter(({ sbom, cost }) => sbom && cost)
        .map(app => ({
          ...toAssessedRow(app, defaultLifecycleSettings),
          ...toPatchRow(app),
        }));
      await knex.batchInsert('apps', rows, 400);
      await knex.raw('analyze apps');
      for (const orderBy of Object.keys(orders) as AppOrder[]) {
        const page = await pageBy(orderBy);
        const plan = await knex.raw(
          `explain ${page?.sql.replace(/\$\d+/g, '?')}`,
          page?.bindings ?? [],
        );
        const text = plan.rows
          .map((row: Record<string, string>) => row['QUERY PLAN'])
          .join('\n');
        expect(text).toMatch(/Index Scan.* using apps_by_/);
        expect(text).not.toMatch(/Sort/);
      }
    });
  }
});

async function countStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  return (await listStatements(knex, work)).length;
}

async function listStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<{ sql: string; bindings: string[] }[]> {
  const statements: { sql: string; bindings: string[] }[] = [];
  const note = (query: { sql: string; bindings: string[] }) =>
    statements.push(query);
  knex.on('query', note);
  await work();
  knex.removeListener('query', note);
  return statements;
}
