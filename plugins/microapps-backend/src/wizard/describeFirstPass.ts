import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AuditEntry } from '../audit/types';
import type { WizardRun } from './types';

const SECOND_MS = 1_000;

const MINUTE_S = 60;

const HOUR_S = 60 * MINUTE_S;

const DAY_S = 24 * HOUR_S;

/** Line of the timeline: how long it took from the first question to the first passing gate. */
export function describeFirstPass(
  app: AppRef,
  actor: string,
  { openedAtMs, template }: WizardRun,
  nowMs: number,
): AuditEntry {
  const seconds = Math.round((nowMs - openedAtMs) / SECOND_MS);
  return {
    ...{ app, actor },
    action: 'first-gate-passed',
    text: `First passing gate, ${inWords(
      seconds,
    )} after the wizard was opened.`,
    details: { seconds, ...(template && { template }) },
  };
}

function inWords(seconds: number): string {
  const [unit, size] =
    (
      [
        ['day', DAY_S],
        ['hour', HOUR_S],
        ['minute', MINUTE_S],
      ] as const
    ).find(([, length]) => seconds >= 2 * length) ?? (['second', 1] as const);
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
