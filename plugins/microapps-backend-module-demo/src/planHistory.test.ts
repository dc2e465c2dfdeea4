import { resolve } from 'node:path';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import { readExampleApps } from './ExampleApp';
import { planHistory } from './planHistory';

const examples = resolve(__dirname, '../../../examples');
const now = new Date('2026-11-23T12:00:00Z');

describe('planHistory', () => {
  it('tells the example apps in order, registration first, nothing in the future', async () => {
    const apps = await readExampleApps(examples);
    const events = planHistory(apps, now);

    expect(apps).toHaveLength(12);
    const times = events.map(event => event.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    for (const app of apps) {
      const [first] = events.filter(event => event.app === app.name);
      expect(first.kind).toBe('manifest');
    }
  });

  it('plays only manifests that are valid', async () => {
    const manifests = planHistory(await readExampleApps(examples), now).flatMap(
      event => (event.kind === 'manifest' ? [event.manifest] : []),
    );
    for (const manifest of manifests) {
      expect(parseManifest(manifest)).toMatchObject({ ok: true });
    }
  });

  it('gives the same bill each time and charges the monthly fee once a month', async () => {
    const bot = (await readExampleApps(examples)).filter(
      app => app.name === 'shift-swap-bot',
    );
    const [once] = planHistory(bot, now).filter(e => e.kind === 'costs');
    const [again] = planHistory(bot, now).filter(e => e.kind === 'costs');
    expect(once).toEqual(again);
    if (once.kind !== 'costs') {
      throw new Error('costs expected');
    }
    const fees = once.days.filter(day => day.service === 'plan');
    expect(fees.map(day => day.date)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
  });
});
