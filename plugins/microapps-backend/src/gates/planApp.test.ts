import { budgetOf } from './planApp';

const capped = {
  limits: {
    approvers: [],
    maxTtlDays: 90,
    monthlyBudgetCap: { amount: 20, currency: 'EUR', hard: true },
  },
};

describe('budgetOf', () => {
  it.each([
    ['in its currency, below it', { monthly: 5, currency: 'EUR' }, 5_000_000],
    ['in its currency, above it', { monthly: 50, currency: 'EUR' }, 20_000_000],
    ['in another currency', { monthly: 5000, currency: 'USD' }, 20_000_000],
  ])('keeps the hard cap with a budget %s', (_, budget, monthlyMicros) => {
    expect(budgetOf({ budget }, capped, undefined)).toEqual({
      monthlyMicros,
      currency: 'EUR',
      hard: true,
    });
  });
});
