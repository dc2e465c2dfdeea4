import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';

const ROLES = [
  'team-lead',
  'security-reviewer',
  'platform-admin',
  'business-owner',
] as const;

/** Who may decide, as one says it: "a security reviewer or a platform admin". */
export function useApproverNames(): (approvers: string[]) => string {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { locale } = useFormat();
  return approvers =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(
      approvers.map(approver => {
        const role = ROLES.find(one => one === approver);
        return role ? t(`ask.role.${role}`) : approver;
      }),
    );
}
