import { ConfigReader } from '@backstage/config';
import { readMicroappsConfig } from './config';
import { defaultLifecycleSettings } from './lifecycle/settings';

const read = (microapps: object) =>
  readMicroappsConfig(new ConfigReader({ microapps: { ...microapps } }));

describe('readMicroappsConfig', () => {
  it('allows services nothing unless told', () => {
    expect(readMicroappsConfig(new ConfigReader({}))).toEqual({
      binding: { callers: [], allowRegistration: false },
      policy: { deadlineMs: 1000, workers: 1 },
    });
  });

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
    [{ policy: { deadlineMs: 0 } }, /deadlineMs is 0\. Give a whole number/],
    [{ policy: { workers: 1.5 } }, /workers is 1\.5/],
  ])('refuses %j', (microapps, words) => {
    expect(() => read(microapps)).toThrow(words);
  });
});
