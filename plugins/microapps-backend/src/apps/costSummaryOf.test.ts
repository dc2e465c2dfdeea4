import { costSummaryOf } from './costSummaryOf';

const budget = { monthlyMicros: 50_000_000, currency: 'EUR', hard: false };
const spent = (amount: number, month = '2026-11', currency = 'EUR') => ({
  month,
  amountMicros: amount * 1_000_000,
  currency,
  lastDay: `${month}-15`,
  forecastMicros: amount * 2_000_000,
});

describe('costSummaryOf', () => {
  it.each([
    [0, 'fine'],
    [39.99, 'fine'],
    [40, 'near'],
    [50, 'near'],
    [50.01, 'over'],
  ])('%s of 50 is %s', (amount, state) => {
    expect(
      costSummaryOf({ cost: spent(amount), budget }, '2026-11'),
    ).toMatchObject({ state, amount, budget: 50, forecast: amount * 2 });
  });

  it.each([
    [0, 'fine'],
    [0.01, 'over'],
  ])('%s of a budget of nothing is %s', (amount, state) => {
    const none = { ...budget, monthlyMicros: 0 };
    expect(
      costSummaryOf({ cost: spent(amount), budget: none }, '2026-11'),
    ).toMatchObject({ state, budget: 0 });
  });

  it('says none where nothing came in yet', () => {
    expect(costSummaryOf({ cost: undefined, budget }, '2026-11')).toEqual({
      state: 'none',
      month: '2026-11',
      amount: 0,
      budget: 50,
      currency: 'EUR',
      hardCap: false,
    });
  });

  it('starts anew with the month', () => {
    const summary = costSummaryOf(
      { cost: spent(90, '2026-10'), budget },
      '2026-11',
    );
    expect(summary).toMatchObject({ state: 'fine', amount: 0 });
    expect(summary.forecast).toBeUndefined();
  });

  it('counts nothing that came in before its currency changed', () => {
    const summary = costSummaryOf(
      { cost: spent(90, '2026-11', 'USD'), budget },
      '2026-11',
    );
    expect(summary).toEqual({
      ...{ state: 'fine', month: '2026-11', amount: 0, currency: 'EUR' },
      ...{ budget: 50, hardCap: false },
    });
  });
});
