import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { appRecord } from '../__testUtils__/seedApps';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { toAssessedRow } from '../apps/appRow';
import { DatabaseAuditLog } from '../audit/DatabaseAuditLog';
import { DatabaseManifestStore } from '../manifests/DatabaseManifestStore';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';
import { DatabaseSweepStore } from './DatabaseSweepStore';
import { LifecycleSweepTask } from './LifecycleSweepTask';
import { DAY_MS } from './planTransitions';
import { defaultLifecycleSettings } from './settings';

// Much else may run on the machine of the tests.
jest.setTimeout(240_000);

const settings = {
  ...defaultLifecycleSettings,
  brake: { apps: 1_000_000, percent: 100 },
};

const start = '2026-11-16T10:00:00.000Z';
const startMs = Date.parse(start);

describe.each(databases.eachSupportedId())('lifecycle sweep on %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = new TestClock(start);
  });

  /** Apps that end in 90 days. */
  async function seed(count: number) {
    const rows = Array.from({ length: count }, (_, n) =>
      toAssessedRow(
        {
          ...appRecord(n),
          name: `app-${n}`,
          state: 'active',
          ttl: {
            startsAtMs: startMs,
            expiresAtMs: startMs + 90 * DAY_MS,
            days: 90,
            from: 'manifest',
            renewalsUsed: 0,
          },
        },
        settings,
      ),
    );
    await knex.batchInsert('apps', rows, 300);
  }

  function parts() {
    return {
      audit: DatabaseAuditLog.create({ knex, clock }),
      outbox: DatabaseOutbox.create({ knex, clock }),
      store: DatabaseSweepStore.create({ knex, settings }),
    };
  }

  const taskOf = (using: ReturnType<typeof parts>) =>
    LifecycleSweepTask.create({
      ...{ clock, knex, settings, ...using },
      feed: DatabaseManifestStore.create({ knex }),
      onChange: async () => {},
      logger: mockServices.logger.mock(),
      recipients: { platformAdmins: async () => [] },
    });

  async function statementsOf(run: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const listen = ({ sql }: { sql: string }) => {
      count += /^(begin|commit)/i.test(sql) ? 0 : 1;
    };
    knex.on('query', listen);
    await run();
    knex.removeListener('query', listen);
    return count;
  }

  const left = async () => {
    const [{ apps }] = await knex('apps')
      .where('state', 'active')
      .count({ apps: '*' });
    const [{ entries }] = await knex('audit_log').count({ entries: '*' });
    const [{ effects }] = await knex('outbox').count({ effects: '*' });
    return [apps, entries, effects].map(Number);
  };

  it('takes a moment where nothing is due of 20,000 apps', async () => {
    await seed(20_000);
    const task = taskOf(parts());
    const tookMs: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const before = performance.now();
      expect(await task.run()).toBe(0);
      tookMs.push(performance.now() - before);
    }
    expect(Math.min(...tookMs)).toBeLessThan(200);
  });

  it('needs as many statements for 200 due apps as for 20', async () => {
    const counts: number[] = [];
    for (const count of [20, 200]) {
      await knex('apps').delete();
      await seed(count);
      clock.set(new Date(startMs + 61 * DAY_MS).toISOString());
      counts.push(await statementsOf(() => taskOf(parts()).run()));
    }
    // A look for deletions and an empty claim follow a full chunk.
    expect(counts[1] - counts[0]).toBeLessThanOrEqual(2);
    expect(counts[0]).toBeLessThan(12);
  });

  it('shares the work between two backends, each app once', async () => {
    await seed(900);
    clock.set(new Date(startMs + 90 * DAY_MS).toISOString());
    await Promise.all([taskOf(parts()).run(), taskOf(parts()).run()]);
    await taskOf(parts()).run();
    // A change of state and a notice each.
    expect(await left()).toEqual([0, 900, 1_800]);
  });

  it('leaves nothing half done when it dies at any step, and goes on', async () => {
    await seed(10);
    clock.set(new Date(startMs + 90 * DAY_MS).toISOString());
    const die = async () => {
      throw new Error('killed');
    };
    const before = await left();
    for (const break_ of [
      (using: ReturnType<typeof parts>) => (using.store.claim = die),
      (using: ReturnType<typeof parts>) => (using.store.write = die),
      (using: ReturnType<typeof parts>) => (using.outbox.append = die),
      (using: ReturnType<typeof parts>) => (using.audit.appendAll = die),
    ]) {
      const using = parts();
      break_(using);
      await expect(taskOf(using).run()).rejects.toThrow('killed');
      expect(await left()).toEqual(before);
    }
    await taskOf(parts()).run();
    expect(await left()).toEqual([0, 10, 20]);
  });

  it('stops when told to', async () => {
    await seed(10);
    clock.set(new Date(startMs + 90 * DAY_MS).toISOString());
    expect(await taskOf(parts()).run(AbortSignal.abort())).toBe(0);
    expect(await left()).toEqual([10, 0, 0]);
  });
});
