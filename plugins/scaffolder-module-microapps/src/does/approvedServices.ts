import type { PolicyInfo } from '@microapps/backstage-plugin-microapps-common';
import { Resource } from '@microapps/backstage-plugin-microapps-react';

/** The policy in force, with the services that are approved. */
export const policyResource = Resource.create<undefined, PolicyInfo>(api =>
  api.getCurrentPolicy(),
);

/** A service that may be used without asking. */
export interface ApprovedService {
  domain: string;
  title: string;
  purpose?: string;
}

/** The services the policy approves. */
export function approvedServices(
  policy: PolicyInfo | undefined,
): ApprovedService[] {
  return (policy?.approved ?? [])
    .filter(({ kind }) => kind === 'third-party')
    .map(({ id, title, purpose }) => ({ domain: id, title, purpose }));
}
