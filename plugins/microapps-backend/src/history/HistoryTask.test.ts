import { mockServices } from '@backstage/backend-test-utils';
import type {
  MicroappsHistoryPlayer,
  MicroappsWriteApi,
} from '@microapps/backstage-plugin-microapps-node';
import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import { createWriteApi } from './createWriteApi';
import { DatabasePlayedHistories } from './DatabasePlayedHistories';
import { HistoryTask } from './HistoryTask';

jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';

const sbom = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  components: [{ type: 'library', name: 'qs', version: '6.5.3' }],
});

/** A year ago in the life of one app. */
const lastYear: MicroappsHistoryPlayer = {
  id: 'last-year',
  async play({ services }) {
    const api = services(new TestClock('2025-11-16T10:00:00.000Z'));
    await api.registerManifest({ ref, content: manifestText(), actor });
    await api.uploadSbom({ ref, content: sbom, actor });
    await api.uploadTests({ ref, total: 10, failed: 0, coverage: 0.8, actor });
    await api.ingestCosts({
      items: [
        {
          app: 'default/lunch-picker',
          date: '2025-11-15',
          amount: 1.5,
          currency: 'EUR',
        },
      ],
      actor: 'system',
    });
    await api.gate({ ref, stage: 'deploy', actor });
  },
};

describe('HistoryTask', () => {
  let knex: Knex;
  let policy: Policy;

  beforeAll(async () => {
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(() => policy.engine.close());

  beforeEach(async () => {
    knex = await migratedDatabase('SQLITE_3');
  });

  function start(players: MicroappsHistoryPlayer[]) {
    const services = createTestServices({ knex, policy });
    const task = HistoryTask.create({
      apps: services.apps,
      clock: services.clock,
      logger: mockServices.logger.mock(),
      played: DatabasePlayedHistories.create({ knex }),
      players,
      services: (clock): MicroappsWriteApi => {
        const { now } = clock;
        const at = new TestClock(now.call(clock).toISOString());
        return createWriteApi(createTestServices({ knex, policy, clock: at }));
      },
    });
    return {
      ...services,
      run: () => task.run(new AbortController().signal),
    };
  }

  it('plays a history through the services, under its own clock, once', async () => {
    const play = jest.spyOn(lastYear, 'play');
    const { apps, audit, run } = start([lastYear]);
    await run();
    await run();
    expect(play).toHaveBeenCalledTimes(1);
    const app = await apps.find(ref);
    expect(app).toMatchObject({
      registeredAtMs: Date.parse('2025-11-16T10:00:00Z'),
      sbom: { components: 1, appVersion: '1.0.0' },
      cost: { month: '2025-11', amountMicros: 1_500_000 },
    });
    const { items } = await audit.timelineOf(ref, { limit: 20 });
    expect(new Set(items.map(({ atMs }) => atMs))).toEqual(
      new Set([Date.parse('2025-11-16T10:00:00Z')]),
    );
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'manifest-registered',
        'sbom-uploaded',
        'tests-uploaded',
        'costs-received',
        'gate-asked',
      ]),
    );
  });

  it('leaves a portal alone that has apps', async () => {
    const played = jest.fn();
    const { manifests, run } = start([{ id: 'demo', play: played }]);
    await manifests.register({
      ref,
      content: Buffer.from(manifestText()),
      source: { kind: 'push', subject: actor },
      actor,
    });
    await run();
    expect(played).not.toHaveBeenCalled();
  });

  it('plays again what was cut short', async () => {
    let power = false;
    const player: MicroappsHistoryPlayer = {
      id: 'demo',
      async play(options) {
        await lastYear.play(options);
        if (!power) {
          throw new Error('power cut');
        }
      },
    };
    const { apps, run } = start([player]);
    await expect(run()).rejects.toThrow(/power cut/);
    power = true;
    await run();
    expect(await apps.find(ref)).toMatchObject({ version: '1.0.0' });
    await run();
  });
});
