import type { EscalationRecord, EscalationViewer } from './types';

const roleNames: Record<string, string> = {
  'platform-admin': 'a platform admin',
  'security-reviewer': 'a security reviewer',
  'team-lead': 'a team lead',
  'business-owner': 'a business owner',
};

/** "a security reviewer or a platform admin" */
export function namesOf(roles: readonly string[]): string {
  return roles.map(role => roleNames[role] ?? role).join(' or ');
}

/**
 * Why somebody may not answer a request, in plain words. Holds whatever the
 * permission policy says; the same as `whereDecidable` in SQL.
 *
 * @param people refs of the people of the app
 */
export function whyMayNotDecide(
  record: Pick<EscalationRecord, 'requestedBy' | 'approvers'>,
  viewer: EscalationViewer,
  people: readonly string[],
): string | undefined {
  const { approvers, requestedBy } = record;
  const ask = `${namesOf(approvers)} decides about it`;
  if (!viewer.isUser) {
    return `A service cannot decide: ${ask}.`;
  }
  if (viewer.actor === requestedBy) {
    return `You asked for it yourself, so somebody else decides: ${namesOf(
      approvers,
    )}.`;
  }
  if (!approvers.some(role => viewer.roles.has(role))) {
    return `You may not decide: ${ask}.`;
  }
  // A pipeline asks on behalf of those who own the app.
  const byService = requestedBy !== '' && !requestedBy.startsWith('user:');
  return byService && people.some(person => viewer.claims.includes(person))
    ? `A pipeline of your app asked for it, so somebody else decides: ${namesOf(
        approvers,
      )}.`
    : undefined;
}
