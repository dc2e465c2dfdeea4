import { deletedWords } from './assertNotDeleted';
import { formatDay } from './formatDay';
import type { Allowance } from './types';
import type { AppRecord } from '../apps/types';

/** Whether a step is possible; the words say why not and what to do. */
export type StepAnswer = { allowed: true } | { allowed: false; whyNot: string };

export interface Steps {
  renew: StepAnswer;
  retire: StepAnswer;
  reactivate: StepAnswer;
}

const yes: StepAnswer = { allowed: true };

const no = (whyNot: string): StepAnswer => ({ allowed: false, whyNot });

/** What the state of the app allows now, whoever asks. */
export function planSteps(
  app: AppRecord,
  nowMs: number,
  allowance?: Allowance,
): Steps {
  return {
    renew: planRenew(app, nowMs, allowance),
    retire: planRetire(app),
    reactivate: planReactivate(app, nowMs),
  };
}

function planRenew(
  app: AppRecord,
  nowMs: number,
  allowance: Allowance | undefined,
): StepAnswer {
  if (app.state === 'deleted') {
    return no(deletedWords(app));
  }
  if (app.state === 'retired') {
    return no('It was retired. Bring it back instead.');
  }
  if (isGraceOver(app, nowMs)) {
    return no(graceOverWords(app));
  }
  const { maxRenewals } = app.tierDetail?.limits ?? {};
  const { renewalsUsed } = app.ttl;
  if (maxRenewals !== undefined && renewalsUsed >= maxRenewals && !allowance) {
    return no(
      `It was renewed ${renewalsUsed} times in a row, and a ${app.tier} app gets no more than ${maxRenewals}. Ask for more time, or move it to a higher tier.`,
    );
  }
  return yes;
}

function planRetire(app: AppRecord): StepAnswer {
  switch (app.state) {
    case 'deleted':
      return no(deletedWords(app));
    case 'retired':
      return no('It is retired already.');
    default:
      return yes;
  }
}

function planReactivate(app: AppRecord, nowMs: number): StepAnswer {
  switch (app.state) {
    case 'deleted':
      return no(deletedWords(app));
    case 'archived':
    case 'retired':
      return isGraceOver(app, nowMs) ? no(graceOverWords(app)) : yes;
    case 'suspended':
      return no('It is suspended. Ask a platform admin.');
    default:
      return no('It is running already.');
  }
}

/** Over to the millisecond, even where the sweep has not come by yet. */
function isGraceOver({ lifecycle }: AppRecord, nowMs: number): boolean {
  return lifecycle.deletesAtMs !== undefined && lifecycle.deletesAtMs <= nowMs;
}

function graceOverWords({ lifecycle }: AppRecord): string {
  return `It could be brought back until ${formatDay(
    lifecycle.deletesAtMs ?? 0,
  )}. Register it again if it is still needed.`;
}
