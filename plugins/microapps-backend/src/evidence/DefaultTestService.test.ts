import type { Knex } from 'knex';
import {
  startServices,
  type TestServices,
} from '../__testUtils__/startServices';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';

jest.setTimeout(60_000);

const ACTOR = 'external:lunch-ci';

describe('DefaultTestService', () => {
  let policy: Policy;

  beforeAll(async () => {
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(async () => {
    await policy.engine.close();
  });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    let knex: Knex;
    let services: TestServices;

    beforeEach(async () => {
      knex = await migratedDatabase(databaseId);
      services = startServices({
        knex,
        policy,
        now: '2026-11-23T09:00:00Z',
      });
    });

    it('decides on the newest report of the version in force', async () => {
      const ref = await services.register('lunch', { version: '1.1.0' });
      const facts = async () => (await services.assessor.plan(ref)).facts.tests;
      const upload = (report: object) =>
        services.tests.upload({
          ...{ ref, total: 10, failed: 0, actor: ACTOR },
          ...report,
        });
      expect(await facts()).toEqual({ present: false });
      expect(await upload({ coverage: 0.85 })).toBe('stored');
      expect(await facts()).toEqual({
        present: true,
        passed: true,
        coverage: 0.85,
      });
      const actions = await services.actionsOf(ref);
      expect(actions).toContain('tests-uploaded');
      expect(await upload({ coverage: 0.85 })).toBe('unchanged');
      expect(await services.actionsOf(ref)).toEqual(actions);

      expect(await upload({ failed: 1 })).toBe('stored');
      expect(await facts()).toEqual({ present: true, passed: false });
      expect(await upload({ total: 0 })).toBe('stored');
      expect(await facts()).toEqual({ present: true, passed: false });

      // The next version was not tested by this.
      expect(await upload({ appVersion: '1.0.0' })).toBe('stored');
      expect(await facts()).toEqual({ present: true, passed: false });
      await services.register('lunch', { version: '1.0.0' });
      expect(await facts()).toEqual({ present: true, passed: true });
      const [newest] = await services.audit
        .timelineOf(ref, { action: 'tests-uploaded', limit: 1 })
        .then(({ items }) => items);
      expect(newest.text).toBe('10 tests passed in version 1.0.0.');
      const { tests } = await services.appService.get(ref, true);
      expect(tests).toMatchObject({
        passed: true,
        appVersion: '1.0.0',
        reportedAt: '2026-11-23T09:00:00.000Z',
      });
    });

    it('opens and closes the gate that waits for tests', async () => {
      const ref = await services.register('lunch', {
        tier: 'controlled',
        security: {
          secrets_policy: 'vault-only',
          require_sbom: false,
          require_tests: true,
          min_code_coverage: 0.8,
        },
      });
      const asked = async () =>
        (await services.assessor.plan(ref)).assessment.gate.violations.some(
          ({ ruleId }) => ruleId === 'tests-required',
        );
      expect(await asked()).toBe(true);
      const report = { ref, total: 3, failed: 0, actor: ACTOR };
      await services.tests.upload({ ...report, coverage: 0.79 });
      expect(await asked()).toBe(true);
      await services.tests.upload({ ...report, coverage: 0.8 });
      expect(await asked()).toBe(false);
    });

    it.each<[string, object, RegExp]>([
      [
        'a negative number',
        { total: -1 },
        /"total" is -1\. Send a whole number/,
      ],
      ['half a test', { failed: 0.5 }, /"failed" is 0\.5/],
      [
        'more failures than tests',
        { failed: 11 },
        /11 tests failed of 10, which cannot be/,
      ],
      [
        'a coverage in percent',
        { coverage: 85 },
        /"coverage" is 85\. Send a share from 0 to 1/,
      ],
      ['no number', { coverage: NaN }, /"coverage" is NaN/],
      [
        'a number no database holds',
        { total: 1e12 },
        /"total" is 1000000000000/,
      ],
      [
        'a version that cannot be shown',
        { appVersion: '1\n' },
        /The version of the app holds characters/,
      ],
    ])('refuses %s', async (_, change, words) => {
      const ref = await services.register('lunch');
      await expect(
        services.tests.upload({
          ...{ ref, total: 10, failed: 0, actor: ACTOR },
          ...change,
        }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(words),
      });
      expect(await knex('test_reports')).toEqual([]);
    });
  });
});
