import { randomBytes } from 'node:crypto';

/** A name no other test uses, on this portal or in an earlier run on it. */
export function newName(what: string): string {
  return `e2e-${what}-${randomBytes(3).toString('hex')}`;
}

export interface ManifestOptions {
  name: string;
  purpose?: string;
  version?: string;
  /** An address among the example people. */
  contact?: string;
  team?: string;
  data?: string;
  monthlyBudget?: number;
  ttlDays?: number;
  tier?: 'sandbox' | 'controlled';
  /** Outside services it talks to. */
  services?: string[];
}

/** A complete manifest of a small app of the creators. */
export function manifest(options: ManifestOptions): string {
  const {
    name,
    purpose = 'Written by the browser tests',
    version = '1.0.0',
    contact = 'creator@example.com',
    team = 'Creators',
    data = 'internal',
    monthlyBudget = 20,
    ttlDays = 45,
    tier = 'sandbox',
    services = [],
  } = options;
  return `name: ${name}
version: ${version}
purpose: ${purpose}
tier: ${tier}
cost_center: CC-1200
owner:
  name: Casey Moreau
  team: ${team}
  contact: ${contact}
  developer: false
sponsor: team-lead@example.com
lifecycle:
  state: prototype
  created_at: ${new Date().toISOString().slice(0, 10)}
  ttl_days: ${ttlDays}
classification:
  data: ${data}
  pii: none
runtime:
  allowed_runtimes: [nodejs:24]
  outbound_network: restricted
  allowed_third_parties: [${services.join(', ')}]
security:
  secrets_policy: vault-only
  require_sbom: true
  require_tests: false
budget: { monthly: ${monthlyBudget}, currency: EUR }
`;
}
