import { InputError } from '@backstage/errors';
import type { PolicyBundle, Tier, TierLimits } from './types';

/**
 * A part that everybody may use.
 *
 * @public
 */
export interface ApprovedPart {
  /** Domain, `<runtime>:<version>` or model name: what goes into a manifest. */
  id: string;
  /** What people call it. */
  name: string;
  purpose: string;
  /** E-mail address of who approved it. */
  approver: string;
  /** ISO date. */
  approvedOn: string;
  /** Each app needs its own agreement on top. */
  perAppApproval: boolean;
}

/**
 * What the rule data of a bundle offers to whoever fills in a manifest.
 *
 * @public
 */
export interface BundleFacts {
  thirdParties: ApprovedPart[];
  runtimes: ApprovedPart[];
  models: ApprovedPart[];
  limits: Record<Tier, TierLimits>;
}

interface ApprovedEntry {
  name?: string;
  domain?: string;
  purpose: string;
  approver: string;
  approved_on: string;
  per_app_approval?: boolean;
}

interface RuleData {
  approved: {
    third_parties: { by_domain: Record<string, ApprovedEntry> };
    runtimes: { by_name: Record<string, ApprovedEntry> };
    models: { by_name: Record<string, ApprovedEntry> };
  };
  tiers: {
    limits: Record<
      Tier,
      {
        max_ttl_days: number;
        max_renewals?: number;
        monthly_budget_cap: TierLimits['monthlyBudgetCap'];
        approvers: string[];
      }
    >;
  };
}

const parts = (entries: Record<string, ApprovedEntry>): ApprovedPart[] =>
  Object.entries(entries).map(([id, entry]) => ({
    id,
    name: entry.name ?? id,
    purpose: entry.purpose,
    approver: entry.approver,
    approvedOn: entry.approved_on,
    perAppApproval: entry.per_app_approval ?? false,
  }));

function limits(of: RuleData['tiers']['limits'][Tier]): TierLimits {
  return {
    maxTtlDays: of.max_ttl_days,
    ...(of.max_renewals !== undefined && { maxRenewals: of.max_renewals }),
    monthlyBudgetCap: of.monthly_budget_cap,
    approvers: of.approvers,
  };
}

/**
 * Approved third parties, runtimes and models of a bundle, and the limits of
 * the tiers.
 *
 * @throws InputError when the bundle's data lacks one of them
 * @public
 */
export function bundleFacts(bundle: Pick<PolicyBundle, 'data'>): BundleFacts {
  const data: Partial<RuleData> = JSON.parse(bundle.data);
  const { approved, tiers } = data;
  if (!approved || !tiers) {
    throw new InputError('The policy bundle has incomplete rule data');
  }
  return {
    thirdParties: parts(approved.third_parties.by_domain),
    runtimes: parts(approved.runtimes.by_name),
    models: parts(approved.models.by_name),
    limits: {
      sandbox: limits(tiers.limits.sandbox),
      controlled: limits(tiers.limits.controlled),
      production: limits(tiers.limits.production),
    },
  };
}
