import knexFactory from 'knex';
import { createServices } from '../createServices';
import { loadPolicy } from '../gates/Policy';
import { manifestText } from './manifestText';

/**
 * A process of its own for `crash.test.ts`: pushes version after version, says
 * each number once it is committed, and at `hangAt` stops before the commit.
 */
async function main(connection: object, from: number, hangAt: number) {
  const knex = knexFactory(connection);
  const quiet = { warn() {}, info() {}, error() {}, debug() {} };
  const services = createServices({
    clock: { now: () => new Date() },
    events: { publish: async () => {}, subscribe: async () => {} },
    knex,
    logger: { ...quiet, child: () => ({ ...quiet, child: () => never() }) },
    owners: { lookUp: async () => ({ coOwnerRefs: [] }) },
    policy: await loadPolicy({ deadlineMs: 5_000, workers: 1 }),
    recipients: { resolve: async () => [], platformAdmins: async () => [] },
  });
  const appendAll = services.audit.appendAll.bind(services.audit);
  let version = from;
  services.audit.appendAll = async (tx, entries) => {
    await appendAll(tx, entries);
    if (version === hangAt) {
      process.stdout.write('hanging\n');
      await new Promise(resolve => setTimeout(resolve, 600_000));
    }
  };
  for (; ; version += 1) {
    await services.manifests.register({
      ref: { namespace: 'default', name: 'lunch-picker' },
      content: Buffer.from(manifestText({ version: `1.0.${version}` })),
      source: { kind: 'push', subject: 'user:default/creator' },
      actor: 'user:default/creator',
    });
    process.stdout.write(`${version}\n`);
  }
}

function never(): never {
  throw new Error('A logger has no grandchildren here');
}

const [connection, from, hangAt] = process.argv.slice(2);
main(JSON.parse(connection), Number(from), Number(hangAt)).catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
