import type { Knex } from 'knex';
import {
  startServices,
  type TestServices,
} from '../__testUtils__/startServices';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { costSummaryOf } from '../apps/costSummaryOf';
import { loadPolicy, type Policy } from '../gates/Policy';
import { costMonthAt } from './costMonth';
import type { CostItem } from './types';

jest.setTimeout(60_000);

const ALL = { kind: 'all' } as const;
const ACTOR = 'external:billing';

describe('DefaultCostService', () => {
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
        now: '2026-11-10T09:00:00Z',
      });
      await services.registerAllowed('lunch', {
        tier: 'controlled',
        budget: { monthly: 30, currency: 'EUR' },
      });
    });

    const item = (date: string, amount: number, more: object = {}) => ({
      app: 'default/lunch',
      date,
      amount,
      currency: 'EUR',
      ...more,
    });
    const send = (items: CostItem[]) =>
      services.costs.ingest({ items, actor: ACTOR, filter: ALL });
    const lunch = { namespace: 'default', name: 'lunch' };
    const summary = async () =>
      (await services.costs.costsOf(lunch, 90)).summary;

    it('counts a figure once, however often it is sent', async () => {
      expect((await summary()).state).toBe('none');
      const items = [
        item('2026-11-08', 0.1, { service: 'compute' }),
        item('2026-11-08', 0.2, { service: 'storage' }),
        item('2026-11-09', 5),
        item('2026-10-31', 7),
      ];
      expect(await send(items)).toEqual({
        ...{ stored: 4, unchanged: 0, refused: [] },
      });
      expect(await send(items)).toMatchObject({ stored: 0, unchanged: 4 });
      expect(await send([])).toMatchObject({ stored: 0, unchanged: 0 });
      items[2].amount = 6;
      expect(await send(items)).toMatchObject({ stored: 1, unchanged: 3 });
      expect(await services.costs.costsOf(lunch, 90)).toEqual({
        days: [
          { date: '2026-10-31', amountMicros: 7_000_000 },
          { date: '2026-11-08', amountMicros: 300_000 },
          { date: '2026-11-09', amountMicros: 6_000_000 },
        ],
        summary: {
          state: 'fine',
          month: '2026-11',
          amount: 6.3,
          budget: 30,
          hardCap: false,
          currency: 'EUR',
          lastDay: '2026-11-09',
          forecast: 21,
        },
        otherCurrencies: [],
      });
      const { days } = await services.costs.costsOf(lunch, 2);
      expect(days.map(({ date }) => date)).toEqual(['2026-11-09']);
      expect(
        (await services.actionsOf(lunch)).filter(a => a === 'costs-received'),
      ).toHaveLength(2);
    });

    it('says on the timeline when the budget is reached', async () => {
      await send([item('2026-11-05', 23.99)]);
      expect((await summary()).state).toBe('fine');
      await send([item('2026-11-06', 0.01)]);
      expect((await summary()).state).toBe('near');
      await send([item('2026-11-07', 6)]);
      expect((await summary()).state).toBe('near');
      await send([item('2026-11-08', 0.01)]);
      expect((await summary()).state).toBe('over');
      const { items } = await services.audit.timelineOf(lunch, {
        action: 'budget-reached',
        limit: 9,
      });
      expect(items.map(({ text }) => text)).toEqual([
        "More than the month's budget of 30 EUR is spent.",
        "80 % of the month's budget of 30 EUR is spent.",
      ]);
    });

    it('takes the hard cap of the sandbox where no budget is set', async () => {
      const ref = await services.register('toy', { tier: 'sandbox' });
      await send([{ ...item('2026-11-05', 20.01), app: 'default/toy' }]);
      const toy = await services.costs.costsOf(ref, 90);
      expect(toy.summary).toMatchObject({
        state: 'over',
        budget: 20,
        hardCap: true,
      });
    });

    it('starts anew with the month, and counts what was sent ahead', async () => {
      services.clock.set('2026-11-30T22:00:00Z');
      await send([item('2026-11-30', 40), item('2026-12-01', 2)]);
      expect(await summary()).toMatchObject({
        amount: 40,
        state: 'over',
        lastDay: '2026-11-30',
        forecast: 40,
      });
      const december = '2026-12-01T00:00:00Z';
      services.clock.set(december);
      // Before any task ran, figures of November are not December's.
      expect(await summary()).toMatchObject({ month: '2026-12', amount: 0 });
      const month = costMonthAt(new Date(december));
      expect(await services.costStore.rollMonth(month)).toBe(1);
      expect(await services.costStore.rollMonth(month)).toBe(0);
      const app = await services.apps.find(lunch);
      expect(app?.cost).toEqual({
        month: '2026-12',
        amountMicros: 2_000_000,
        currency: 'EUR',
        lastDay: '2026-12-01',
        forecastMicros: undefined,
      });
      expect((await summary()).state).toBe('fine');
      expect(costSummaryOf(app ?? {}, '2026-12').amount).toBe(2);
    });

    it.each<[string, object, RegExp]>([
      [
        'a name that is none',
        { app: 'Ünknown' },
        /items\[1\]: "Ünknown" names no app/,
      ],
      [
        'no currency code',
        { currency: 'euro' },
        /items\[1\]: currency must be three capital letters/,
      ],
      [
        'a day that does not exist',
        { date: '2026-02-30' },
        /items\[1\]: date "2026-02-30" is not a day of the calendar/,
      ],
      [
        'another way to write a day',
        { date: '10.11.2026' },
        /not a day of the calendar/,
      ],
      [
        'a day too far ahead',
        { date: '2026-11-13' },
        /lies ahead\. Send figures of days up to 2026-11-12/,
      ],
      [
        'a day too long ago',
        { date: '2025-10-05' },
        /too long ago\. Send figures of days from 2025-10-06 on/,
      ],
      ['a negative amount', { amount: -1 }, /items\[1\]: amount is -1/],
      ['no number', { amount: NaN }, /items\[1\]: amount is NaN/],
      [
        'the same figure twice',
        { date: '2026-11-09', amount: 2 },
        /items\[0\] and items\[1\] are the same app, date and service/,
      ],
      [
        'NUL in a service',
        { service: 'a\0' },
        /items\[1\]: service holds characters that cannot be shown/,
      ],
    ])('refuses %s and stores nothing', async (_, change, words) => {
      const items = [
        item('2026-11-09', 1),
        { ...item('2026-11-08', 1), ...change },
      ];
      await expect(send(items)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(words),
      });
      expect(await knex('cost_days')).toEqual([]);
      expect((await services.apps.find(lunch))?.cost).toBeUndefined();
    });

    it('leaves out what fits no app, says which and why, and takes the rest', async () => {
      await services.registerAllowed('dollars', {
        tier: 'controlled',
        budget: { monthly: 30, currency: 'USD' },
      });
      const dollars = { app: 'default/dollars' };
      const receipt = await send([
        { ...item('2026-11-09', 1), ...dollars },
        item('2026-11-09', 2),
        { ...item('2026-11-09', 3), app: 'default/nobody' },
        { ...item('2026-11-08', 4), ...dollars, currency: 'USD' },
      ]);
      expect(receipt).toEqual({
        stored: 2,
        unchanged: 0,
        refused: [
          {
            index: 0,
            app: 'default/dollars',
            message:
              'default/dollars is counted in USD, not in EUR. Convert the amount, or change budget.currency in its manifest.',
          },
          {
            index: 2,
            app: 'default/nobody',
            message:
              'there is no app default/nobody. Register its manifest, or leave the item out.',
          },
        ],
      });
      expect((await summary()).amount).toBe(2);
      const other = { namespace: 'default', name: 'dollars' };
      expect((await services.costs.costsOf(other, 90)).summary).toMatchObject({
        amount: 4,
        currency: 'USD',
      });
      await expect(send([item('2026-11-07', 1, dollars)])).rejects.toThrow(
        'None of the figures can be taken, so nothing was stored:\nitems[0]: default/dollars is counted in USD',
      );
      expect((await summary()).amount).toBe(2);
    });

    it('goes on when a later manifest counts in another currency', async () => {
      await send([item('2026-11-07', 5), item('2026-11-08', 6)]);
      await services.registerAllowed('lunch', {
        version: '1.1.0',
        tier: 'controlled',
        budget: { monthly: 30, currency: 'USD' },
      });
      // Before and after the task that sums anew, the page says the same.
      const before = await services.costs.costsOf(lunch, 90);
      const month = costMonthAt(services.clock.now());
      expect(await services.costStore.rollMonth(month)).toBe(1);
      expect(await services.costStore.rollMonth(month)).toBe(0);
      expect(await services.costs.costsOf(lunch, 90)).toEqual(before);
      expect(before).toEqual({
        days: [],
        summary: {
          ...{ state: 'fine', month: '2026-11', amount: 0, currency: 'USD' },
          ...{ budget: 30, hardCap: false },
        },
        otherCurrencies: [
          { currency: 'EUR', amountMicros: 11_000_000, lastDay: '2026-11-08' },
        ],
      });

      await send([item('2026-11-08', 7, { currency: 'USD' })]);
      const after = await services.costs.costsOf(lunch, 90);
      expect(after.summary).toMatchObject({
        ...{ amount: 7, currency: 'USD', budget: 30, state: 'fine' },
      });
      expect(after.days).toEqual([
        { date: '2026-11-08', amountMicros: 7_000_000 },
      ]);
      // The eighth was sent anew; the seventh stays what it was.
      expect(after.otherCurrencies).toEqual([
        { currency: 'EUR', amountMicros: 5_000_000, lastDay: '2026-11-07' },
      ]);
    });

    it('adds up figures beyond all sense without failing anybody', async () => {
      const most = 100_000_000;
      await services.register('other');
      for (const part of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
        await send(
          Array.from({ length: 10_000 }, (_, index) =>
            item('2026-11-01', most, { service: `${part}${index}` }),
          ),
        );
      }
      await send([{ ...item('2026-11-02', 1), app: 'default/other' }]);
      const { days, summary: told } = await services.costs.costsOf(lunch, 90);
      expect(days[0].amountMicros).toBe(Number.MAX_SAFE_INTEGER);
      expect(told).toMatchObject({ state: 'over' });
      services.clock.set('2026-12-01T00:00:00Z');
      const month = costMonthAt(services.clock.now());
      expect(await services.costStore.rollMonth(month)).toBe(2);
    });

    it('treats an app its sender may not see like one that does not exist', async () => {
      await expect(
        services.costs.ingest({
          items: [item('2026-11-09', 1)],
          actor: ACTOR,
          filter: { kind: 'none' },
        }),
      ).rejects.toThrow('items[0]: there is no app default/lunch');
    });

    it('loses nothing when two senders write at the same moment', async () => {
      await services.register('other', {
        budget: { monthly: 30, currency: 'EUR' },
      });
      const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
      await Promise.all(
        ['a', 'b', 'c', 'd'].map((service, index) => {
          const items = days.flatMap(day =>
            ['default/lunch', 'default/other'].map(app => ({
              ...item(`2026-11-${day}`, 1, { service }),
              app,
            })),
          );
          return send(index % 2 ? items.reverse() : items);
        }),
      );
      for (const name of ['lunch', 'other']) {
        const app = await services.apps.find({ namespace: 'default', name });
        expect(app?.cost?.amountMicros).toBe(32_000_000);
      }
    });

    it('takes 10,000 figures at a time and not one more', async () => {
      const items = Array.from({ length: 10_000 }, (_, index) =>
        item(`2026-11-0${1 + (index % 9)}`, 0.01, { service: `s${index}` }),
      );
      expect(await send(items)).toMatchObject({ stored: 10_000 });
      expect((await summary()).amount).toBe(100);
      await expect(send([...items, item('2026-11-01', 1)])).rejects.toThrow(
        '10001 items are too many. Send at most 10000 at a time.',
      );
    });
  });
});
