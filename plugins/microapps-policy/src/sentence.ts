import type { GateResult } from './types';

const tierWords = {
  sandbox: 'the sandbox',
  controlled: 'the team (controlled)',
  production: 'production',
};

function question(gate: Pick<GateResult, 'stage' | 'tier'>): string {
  switch (gate.stage) {
    case 'commit':
      return 'May be committed';
    case 'build':
      return 'May be built';
    case 'renew':
      return 'May be renewed';
    default:
      return `May go to ${tierWords[gate.tier]}`;
  }
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}

/**
 * A decision as one sentence: "May go to production: no, 2 things to do".
 *
 * @public
 */
export function sentence(
  gate: Pick<
    GateResult,
    'allowed' | 'checked' | 'stage' | 'tier' | 'violations' | 'warnings'
  >,
): string {
  if (!gate.checked) {
    return `${question(gate)}: not for now, it could not be checked`;
  }
  if (!gate.allowed) {
    return `${question(gate)}: no, ${things(gate.violations.length)} to do`;
  }
  return gate.warnings.length > 0
    ? `${question(gate)}: yes, ${things(gate.warnings.length)} to look at`
    : `${question(gate)}: yes`;
}

/**
 * The same as an answer for a small space: "Not yet — 2 things to do".
 *
 * @public
 */
export function shortAnswer(
  gate: Pick<GateResult, 'allowed' | 'checked' | 'violations' | 'warnings'>,
): string {
  if (!gate.checked) {
    return 'Could not be checked';
  }
  if (!gate.allowed) {
    return `Not yet — ${things(gate.violations.length)} to do`;
  }
  return gate.warnings.length > 0
    ? `Yes — ${things(gate.warnings.length)} to look at`
    : 'Yes';
}
