import { ConfigReader } from '@backstage/config';
import { readMicroappsConfig } from './config';
import { defaultLifecycleSettings } from './lifecycle/settings';
import { defaultRetentionSettings } from './retention/settings';

const read = (microapps: object) =>
  readMicroappsConfig(new ConfigReader({ microapps: { ...microapps } }));

function inEnvironment(name: string | undefined) {
  jest.replaceProperty(
    process,
    'env',
    Object.assign({ ...process.env }, { NODE_ENV: name }),
  );
}

describe('readMicroappsConfig', () => {
  beforeEach(() => {
    inEnvironment('development');
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('allows services nothing unless told', () => {
    expect(readMicroappsConfig(new ConfigReader({}))).toEqual({
      binding: { callers: [], allowRegistration: false },
      policy: { deadlineMs: 1000, workers: 1 },
      lifecycle: defaultLifecycleSettings,
      retention: defaultRetentionSettings,
      digestHour: 7,
      demoClock: false,
    });
  });

  it('reads how apps end', () => {
    expect(
      read({
        lifecycle: {
          graceDays: 4,
          noticeDays: [1, 14, 14],
          idleAfterDays: 30,
          brake: { apps: 100, percent: 20 },
          retention: { outboxDays: 7 },
        },
        notices: { digestHour: 0 },
        demo: { clock: true },
      }),
    ).toMatchObject({
      lifecycle: {
        graceDays: 4,
        noticeDays: [14, 1],
        // No later than half-way.
        deletionNoticeDays: 2,
        idleAfterDays: 30,
        brake: { apps: 100, percent: 20 },
        retention: { outboxDays: 7 },
      },
      digestHour: 0,
      demoClock: true,
    });
  });

  it.each([0, -1, 0.5, 1e12, NaN])('refuses %s days of grace', graceDays => {
    expect(() => read({ lifecycle: { graceDays } })).toThrow(
      'Give a whole number from 1 to 3650.',
    );
  });

  it.each([[[]], [[0]], [[7, -1]], [['7']], [30], [[1e12]]])(
    'refuses %j as days of notice',
    noticeDays => {
      expect(() => read({ lifecycle: { noticeDays } })).toThrow(
        /microapps.lifecycle.noticeDays is .*for example \[30, 7, 1\]/,
      );
    },
  );

  it.each(['production', 'test', undefined])(
    'refuses a clock that can be set where NODE_ENV is %s',
    environment => {
      jest.restoreAllMocks();
      inEnvironment(environment);
      expect(() => read({ demo: { clock: true } })).toThrow(
        'microapps.demo.clock is for development',
      );
    },
  );

  it('reads what is written', () => {
    const serviceCallers = [
      { subject: 'lunch-ci', apps: ['default/lunch-picker', 'team-a/*'] },
      { subject: 'billing', costs: true },
    ];
    expect(
      read({
        serviceCallers,
        allowServiceRegistration: true,
        policy: { deadlineMs: 100, workers: 2 },
      }),
    ).toMatchObject({
      binding: {
        callers: [
          { ...serviceCallers[0], costs: false },
          { ...serviceCallers[1], apps: [] },
        ],
        allowRegistration: true,
      },
      policy: { deadlineMs: 100, workers: 2 },
    });
  });

  it.each([
    [
      { serviceCallers: [{ subject: 'ci', apps: ['*'] }] },
      /apps: "\*" is neither/,
    ],
    [
      { serviceCallers: [{ subject: 'ci', apps: ['a/b*'] }] },
      /"a\/b\*" is neither/,
    ],
    [
      { serviceCallers: [{ subject: 'ci', apps: ['lunch'] }] },
      /"lunch" is neither/,
    ],
    [{ serviceCallers: [{ subject: 'ci' }] }, /allows nothing/],
    [{ serviceCallers: [{ subject: ' ', costs: true }] }, /subject is empty/],
    [{ serviceCallers: [{ apps: ['a/b'] }] }, /subject/],
    [
      { lifecycle: { retention: { decisionFactsDays: 0 } } },
      /retention\.decisionFactsDays is 0\. Give a whole number from 1 to 3650/,
    ],
    [{ policy: { deadlineMs: 0 } }, /deadlineMs is 0\. Give a whole number/],
    [{ policy: { workers: 1.5 } }, /workers is 1\.5/],
  ])('refuses %j', (microapps, words) => {
    expect(() => read(microapps)).toThrow(words);
  });
});
