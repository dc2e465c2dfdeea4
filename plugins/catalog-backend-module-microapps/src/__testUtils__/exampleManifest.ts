/** A manifest with nothing but what it must have. */
export function exampleManifest(
  name: string,
  options: { team?: string; purpose?: string } = {},
): string {
  return `name: ${name}
version: 1.0.0
purpose: ${options.purpose ?? 'Saves time'}
owner:
  name: Casey Moreau
  team: ${options.team ?? 'Creators'}
  contact: creator@example.com
lifecycle:
  state: prototype
  created_at: 2026-10-01
classification:
  data: internal
  pii: none
runtime:
  allowed_runtimes: [nodejs:24]
  outbound_network: none
security:
  secrets_policy: vault-only
  require_sbom: true
  require_tests: true
`;
}
