import { DateTime } from 'luxon';
import { InputError } from '@backstage/errors';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { assertPlainText } from '../http/assertPlainText';
import { toMicros } from './micros';
import type { CostItem, CostRow } from './types';

export const costLimits = {
  maxItems: 10_000,
  maxAmount: 100_000_000,
  /** Bills are sometimes dated ahead, and clocks differ. */
  maxDaysAhead: 2,
  maxDaysBack: 400,
};

/**
 * Checks figures on their own, before anything is looked up.
 *
 * @throws InputError that names the item, what is wrong and what to send.
 */
export function readCostItems(items: CostItem[], now: Date): CostRow[] {
  if (items.length > costLimits.maxItems) {
    throw new InputError(
      `${items.length} items are too many. Send at most ${costLimits.maxItems} at a time.`,
    );
  }
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const row = at(index, () => readItem(item, now));
    const key = [formatAppRef(row.ref), row.date, row.service].join('\0');
    const twin = seen.get(key);
    if (twin !== undefined) {
      throw new InputError(
        `items[${twin}] and items[${index}] are the same app, date and service. Add them up and send one.`,
      );
    }
    seen.set(key, index);
    return row;
  });
}

/** The apps of the items, before anything else is known of them. */
export function readCostRefs(items: CostItem[]): AppRef[] {
  return items.map((item, index) => at(index, () => parseAppRef(item.app)));
}

function at<T>(index: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) {
      throw new InputError(`items[${index}]: ${error.message}`);
    }
    throw error;
  }
}

function readItem(item: CostItem, now: Date): CostRow {
  const { amount, currency, service = '' } = item;
  if (!(amount >= 0 && amount <= costLimits.maxAmount)) {
    throw new InputError(
      `amount is ${amount}. Send a number from 0 to ${costLimits.maxAmount}.`,
    );
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new InputError('currency must be three capital letters, like EUR.');
  }
  assertPlainText(service, 'service');
  return {
    ref: parseAppRef(item.app),
    date: readDate(item.date, now),
    service,
    amountMicros: toMicros(amount),
    currency,
  };
}

function readDate(written: string, now: Date): string {
  const date = DateTime.fromFormat(written, 'yyyy-MM-dd', { zone: 'utc' });
  if (!date.isValid) {
    throw new InputError(
      `date "${written.slice(
        0,
        20,
      )}" is not a day of the calendar. Write it like 2026-11-23.`,
    );
  }
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  const { maxDaysAhead, maxDaysBack } = costLimits;
  if (date > today.plus({ days: maxDaysAhead })) {
    throw new InputError(
      `date ${written} lies ahead. Send figures of days up to ${today
        .plus({ days: maxDaysAhead })
        .toISODate()}.`,
    );
  }
  if (date < today.minus({ days: maxDaysBack })) {
    throw new InputError(
      `date ${written} is too long ago. Send figures of days from ${today
        .minus({ days: maxDaysBack })
        .toISODate()} on.`,
    );
  }
  return written;
}
