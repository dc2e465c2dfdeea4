import type { Meaning } from './askPolicy';

/** Who gives an approval of a whole app, which no rule names approvers for. */
const approvesApps = ['platform-admin'];

/**
 * Whom it takes to agree to everything: roles, each entry an alternative of
 * several. Somebody who is needed anyway decides what others could decide too.
 */
export function whoMustAgree(meaning: Meaning): string[][] {
  const { findings, start } = meaning;
  const asked = new Set(start.requests.map(({ ruleId }) => ruleId));
  const choices = findings
    .filter(({ ruleId }) => asked.has(ruleId))
    .map(({ exception }) => exception?.approvers ?? approvesApps)
    .filter(approvers => approvers.length > 0)
    .sort((one, other) => one.length - other.length);
  const needed: string[][] = [];
  for (const approvers of choices) {
    const covered = needed.some(
      ([first, second]) => second === undefined && approvers.includes(first),
    );
    const known = needed.some(entry => `${entry}` === `${approvers}`);
    if (!covered && !known) {
      needed.push(approvers);
    }
  }
  return needed;
}
