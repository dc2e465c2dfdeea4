import { InputError } from '@backstage/errors';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { currencyOf } from '../apps/costSummaryOf';
import type { AppRecord } from '../apps/types';
import type { CostRefusal, CostRow } from './types';

const SHOWN = 20;

/**
 * Tells figures that fit the apps of this portal from those that do not, so
 * that one app's currency holds nobody else's figures up.
 *
 * @param apps those the sender may see
 * @throws InputError where there are figures and none of them fits.
 */
export function sortOut(
  rows: readonly CostRow[],
  apps: readonly AppRecord[],
): { fitting: CostRow[]; refused: CostRefusal[] } {
  const known = new Map(apps.map(app => [formatAppRef(app), app]));
  const fitting: CostRow[] = [];
  const refused: CostRefusal[] = [];
  for (const [index, row] of rows.entries()) {
    const app = formatAppRef(row.ref);
    const message = whyNot(row, app, known.get(app));
    if (message === undefined) {
      fitting.push(row);
    } else {
      refused.push({ index, app, message });
    }
  }
  if (refused.length > 0 && fitting.length === 0) {
    throw new InputError(describe(refused));
  }
  return { fitting, refused };
}

function whyNot(
  { currency }: CostRow,
  name: string,
  app: AppRecord | undefined,
): string | undefined {
  if (!app) {
    return `there is no app ${name}. Register its manifest, or leave the item out.`;
  }
  const expected = currencyOf(app);
  return currency === expected
    ? undefined
    : `${name} is counted in ${expected}, not in ${currency}. Convert the amount, or change budget.currency in its manifest.`;
}

function describe(refused: readonly CostRefusal[]): string {
  const rest = refused.length - SHOWN;
  return [
    'None of the figures can be taken, so nothing was stored:',
    ...refused
      .slice(0, SHOWN)
      .map(({ index, message }) => `items[${index}]: ${message}`),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ].join('\n');
}
