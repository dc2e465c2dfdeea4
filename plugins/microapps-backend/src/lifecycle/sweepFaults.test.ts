import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { appRecord } from '../__testUtils__/seedApps';
import type { SweepStep } from '../__testUtils__/sweepUntilKilled';
import { TestClock } from '../__testUtils__/TestClock';
import { databases } from '../__testUtils__/testDatabases';
import { toAssessedRow } from '../apps/appRow';
import { DatabaseAuditLog } from '../audit/DatabaseAuditLog';
import { migrationsDir } from '../database/migrate';
import { DAY_MS } from './planTransitions';
import { defaultLifecycleSettings } from './settings';

// Much else may run on the machine of the tests.
jest.setTimeout(240_000);

const script = path.join(__dirname, '../__testUtils__/sweepUntilKilled.ts');
const transform = path.join(
  path.dirname(require.resolve('@backstage/cli/package.json')),
  'config/nodeTransform.cjs',
);
const startMs = Date.parse('2026-11-16T10:00:00.000Z');
const nowMs = startMs + 90 * DAY_MS;
const CHUNK = 200;
const steps: SweepStep[] = ['claim', 'write', 'outbox', 'audit', 'commit'];

/** A backend's sweep in a process of its own. */
class SweepProcess {
  private output = '';
  private readonly ended: Promise<void>;

  constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', chunk => {
      this.output += chunk;
    });
    this.ended = new Promise(resolve => {
      child.on('exit', () => resolve());
    });
  }

  static start(connection: object, hangAfter?: SweepStep): SweepProcess {
    const options = JSON.stringify({ connection, nowMs, hangAfter });
    return new SweepProcess(
      spawn(process.execPath, ['--require', transform, script, options], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
  }

  /** Until it says a line, or ends without. */
  async says(line: string): Promise<void> {
    const said = new Promise<void>(resolve => {
      const look = () => {
        if (this.output.split('\n').includes(line)) {
          resolve();
        }
      };
      this.child.stdout?.on('data', look);
      look();
    });
    await Promise.race([said, this.ended]);
    if (!this.output.split('\n').includes(line)) {
      throw new Error(`It never said "${line}": ${this.output}`);
    }
  }

  begin(): void {
    this.child.stdin?.write('begin\n');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** @returns how many apps it looked at */
  async finish(): Promise<number> {
    await this.ended;
    if (this.child.exitCode !== 0) {
      throw new Error(`It ended with ${this.child.exitCode}: ${this.output}`);
    }
    return Number(this.output.trim().split('\n').at(-1));
  }
}

describe.each(databases.eachSupportedId())('backends on one %s', id => {
  let folder: string;
  let connection: object;
  let knex: Knex;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-sweep-'));
    if (id === 'SQLITE_3') {
      connection = {
        client: 'better-sqlite3',
        connection: { filename: path.join(folder, 'microapps.sqlite') },
        useNullAsDefault: true,
      };
      knex = knexFactory(connection);
    } else {
      knex = await databases.init(id);
      const { connection: settings } = knex.client.config;
      // Knex keeps the password where JSON does not find it.
      const { password } = settings;
      connection = { client: 'pg', connection: { ...settings, password } };
    }
    await knex.migrate.latest({ directory: migrationsDir });
  });

  afterEach(async () => {
    await knex.destroy();
    await fs.rm(folder, { recursive: true, force: true });
  });

  /** Apps whose time is over. */
  async function seed(count: number) {
    const rows = Array.from({ length: count }, (_, n) =>
      toAssessedRow(
        {
          ...appRecord(n),
          name: `app-${n}`,
          state: 'active',
          ttl: {
            startsAtMs: startMs,
            expiresAtMs: nowMs,
            days: 90,
            from: 'manifest',
            renewalsUsed: 0,
          },
        },
        defaultLifecycleSettings,
      ),
    );
    await knex.batchInsert('apps', rows, 300);
  }

  /** How many are archived; fails where one is half done, or done twice. */
  async function wholeEnds(): Promise<number> {
    const archived: string[] = await knex('apps')
      .where('state', 'archived')
      .orderBy('ref')
      .pluck('ref');
    for (const [table, kind] of [
      ['audit_log', { action: 'app-archived' }],
      ['outbox', { kind: 'lifecycle-changed' }],
    ] as const) {
      const told = await knex(table).where(kind).orderBy('app_ref');
      expect(told.map(({ app_ref: ref }) => ref)).toEqual(archived);
    }
    const notices = await knex('outbox').where('kind', 'notice');
    const about = notices.map(({ payload }) => {
      const { app } = JSON.parse(payload);
      return `${app.namespace}/${app.name}`;
    });
    expect(about.sort()).toEqual(archived);
    const audit = DatabaseAuditLog.create({ knex, clock: new TestClock() });
    expect(await audit.verify()).toMatchObject({
      intact: true,
      checked: archived.length,
    });
    return archived.length;
  }

  it('finish what a kill -9 left at each step, nothing lost and nothing twice', async () => {
    const total = CHUNK * 8;
    await seed(total);
    let done = 0;
    for (const step of steps) {
      const backend = SweepProcess.start(connection, step);
      await backend.says('ready');
      backend.begin();
      await backend.says('hanging');
      await backend.kill();
      done += step === 'commit' ? 2 * CHUNK : CHUNK;
      expect([step, await wholeEnds()]).toEqual([step, done]);
    }
    const restarted = SweepProcess.start(connection);
    await restarted.says('ready');
    restarted.begin();
    expect(await restarted.finish()).toBe(total - done);
    expect(await wholeEnds()).toBe(total);
  });

  if (id !== 'SQLITE_3') {
    it('share the work of two processes at once, each app once', async () => {
      const total = CHUNK * 6;
      await seed(total);
      const backends = [1, 2].map(() => SweepProcess.start(connection));
      await Promise.all(backends.map(backend => backend.says('ready')));
      backends.forEach(backend => backend.begin());
      const seen = await Promise.all(backends.map(each => each.finish()));
      expect(seen[0] + seen[1]).toBe(total);
      expect(await wholeEnds()).toBe(total);
    });
  }
});
