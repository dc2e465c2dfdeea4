import { createHash } from 'node:crypto';
import type { DateTime } from 'luxon';

/** One day's bill of an example app, in euros. */
export interface DailyCost {
  /** `2026-11-23`, UTC. */
  date: string;
  amount: number;
  service: string;
}

/** How an example app spends. Amounts in euros. */
export interface CostPattern {
  /** On an ordinary day. */
  daily: number;
  /** Share by which days differ, 0 to 1. */
  noise: number;
  /** What a weekend day costs as a share of an ordinary one. */
  weekend: number;
  /** Charged on the first of each month. */
  monthly_fee?: number;
}

/** The same app and date always give the same number, 0 to 1. */
function steadyNoise(app: string, date: string): number {
  return (
    createHash('sha256').update(`${app} ${date}`).digest().readUInt32BE(0) /
    0xffffffff
  );
}

/** The last `days` days up to and including the day before `today`, and today's fee. */
export function planDailyCosts(
  app: string,
  pattern: CostPattern,
  today: DateTime,
  days: number,
): DailyCost[] {
  const result: DailyCost[] = [];
  for (let back = days; back >= 0; back--) {
    const day = today.minus({ days: back });
    const date = day.toISODate();
    if (!date) {
      throw new Error(`The day ${back} days before now is not a date`);
    }
    const share = day.weekday > 5 ? pattern.weekend : 1;
    const swing = 1 + pattern.noise * (2 * steadyNoise(app, date) - 1);
    const amount = Math.round(pattern.daily * share * swing * 100) / 100;
    if (back > 0 && amount > 0) {
      result.push({ date, amount, service: 'compute' });
    }
    if (pattern.monthly_fee && day.day === 1) {
      result.push({ date, amount: pattern.monthly_fee, service: 'plan' });
    }
  }
  return result;
}
