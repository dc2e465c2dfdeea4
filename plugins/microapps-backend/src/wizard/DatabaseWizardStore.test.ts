import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';
const url = 'https://git.example.com/lunch-picker/microapp.yaml';

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())(
  'an app out of the wizard on %s',
  id => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await migratedDatabase(id);
    });

    function start() {
      const clock = new TestClock();
      const services = createTestServices({ knex, policy, clock });
      const register = (secondsAgo?: number, changes = {}) =>
        services.manifests.register({
          ref,
          content: Buffer.from(manifestText(changes)),
          source: { kind: 'url', url, subject: actor },
          actor,
          ...(secondsAgo !== undefined && {
            wizard: {
              openedAt: new Date(
                clock.now().getTime() - secondsAgo * 1_000,
              ).toISOString(),
              template: 'static-web@1.0.0',
            },
          }),
        });
      const passes = async () => {
        const { items } = await services.audit.list(
          { app: ref },
          { limit: 50 },
        );
        return items
          .filter(({ action }) => action === 'first-gate-passed')
          .map(({ text, details }) => ({ text, details }));
      };
      return { ...services, clock, register, passes };
    }

    it('says once how long it took to the first gate it passed', async () => {
      const { gates, register, passes } = start();
      await register(95, { tier: 'sandbox', audience: 'team' });
      const denied = await gates.gate(ref, { stage: 'commit' }, actor);
      expect(denied.allowed).toBe(false);
      expect(await passes()).toEqual([]);
      // A manifest that changes is still the same app.
      await register(1, { audience: 'self' });
      const first = await gates.gate(ref, { stage: 'commit' }, actor);
      expect(first.allowed).toBe(true);
      await gates.gate(ref, { stage: 'commit' }, actor);
      expect(await passes()).toEqual([
        {
          text: 'First passing gate, 95 seconds after the wizard was opened.',
          details: { seconds: 95, template: 'static-web@1.0.0' },
        },
      ]);
    });

    it('measures nothing where nobody opened a wizard', async () => {
      const { gates, register, passes } = start();
      await register();
      await gates.gate(ref, { stage: 'commit' }, actor);
      expect(await passes()).toEqual([]);
    });
  },
);
