import knexFactory from 'knex';
import { DatabaseAuditLog } from '../audit/DatabaseAuditLog';
import { DatabaseSweepStore } from '../lifecycle/DatabaseSweepStore';
import { LifecycleSweepTask } from '../lifecycle/LifecycleSweepTask';
import { defaultLifecycleSettings } from '../lifecycle/settings';
import { DatabaseManifestStore } from '../manifests/DatabaseManifestStore';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';

/** After which step of a chunk the process stops; `commit` is after the last. */
export type SweepStep = 'claim' | 'write' | 'outbox' | 'audit' | 'commit';

interface Options {
  connection: object;
  nowMs: number;
  /** Stops, in the second chunk, after this step; absent: runs to its end. */
  hangAfter?: SweepStep;
}

/**
 * A backend's sweep in a process of its own, for `sweepFaults.test.ts`. Says
 * `ready` and begins when it hears anything, says `hanging` where it stops,
 * and how many apps it looked at when it is through.
 */
async function main({ connection, nowMs, hangAfter }: Options): Promise<void> {
  const knex = knexFactory(connection);
  const clock = { now: () => new Date(nowMs) };
  const settings = {
    ...defaultLifecycleSettings,
    brake: { apps: 1_000_000, percent: 100 },
  };
  const quiet = { warn() {}, info() {}, error() {}, debug() {} };
  const parts = {
    audit: DatabaseAuditLog.create({ knex, clock }),
    outbox: DatabaseOutbox.create({ knex, clock }),
    store: DatabaseSweepStore.create({ knex, settings }),
  };
  const { claim, write } = DatabaseSweepStore.prototype;
  const { append } = DatabaseOutbox.prototype;
  const { appendAll } = DatabaseAuditLog.prototype;
  let chunk = 0;
  const after = async <T>(step: SweepStep, work: Promise<T>): Promise<T> => {
    const result = await work;
    if (step === hangAfter && chunk === 2) {
      await hang();
    }
    return result;
  };
  parts.store.claim = (...args) => {
    chunk += 1;
    // The third chunk begins when the second is committed.
    return chunk === 3 && hangAfter === 'commit'
      ? hang()
      : after('claim', claim.apply(parts.store, args));
  };
  parts.store.write = (...args) =>
    after('write', write.apply(parts.store, args));
  parts.outbox.append = (...args) =>
    after('outbox', append.apply(parts.outbox, args));
  parts.audit.appendAll = (...args) =>
    after('audit', appendAll.apply(parts.audit, args));
  const task = LifecycleSweepTask.create({
    ...{ clock, knex, settings, ...parts },
    feed: DatabaseManifestStore.create({ knex }),
    onChange: async () => {},
    logger: { ...quiet, child: () => never() },
    recipients: { platformAdmins: async () => [] },
  });
  await knex.raw('select 1');
  process.stdout.write('ready\n');
  await new Promise(resolve => process.stdin.once('data', resolve));
  process.stdout.write(`${await task.run()}\n`);
  process.exit(0);
}

async function hang(): Promise<never> {
  process.stdout.write('hanging\n');
  await new Promise(resolve => setTimeout(resolve, 600_000));
  return never();
}

function never(): never {
  throw new Error('Nobody comes here');
}

main(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
