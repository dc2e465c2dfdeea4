import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { wizardTranslationRef } from '../translation';

const ROLES = [
  'team-lead',
  'security-reviewer',
  'platform-admin',
  'business-owner',
] as const;

/** Who must agree, as one says it: "a team lead, and a security reviewer or a platform admin". */
export function useRoleNames(): (needed: string[][]) => string {
  const { t } = useTranslationRef(wizardTranslationRef);
  const { locale } = useFormat();
  const list = (type: 'conjunction' | 'disjunction', items: string[]) =>
    new Intl.ListFormat(locale, { type }).format(items);
  const nameOf = (approver: string) => {
    const role = ROLES.find(one => one === approver);
    return role ? t(`meaning.role.${role}`) : approver;
  };
  return needed =>
    list(
      'conjunction',
      needed.map(approvers => list('disjunction', approvers.map(nameOf))),
    );
}
