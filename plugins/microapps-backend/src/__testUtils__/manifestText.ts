/** A manifest in order; `changes` replace whole top-level fields. */
export function manifestText(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    name: 'lunch-picker',
    version: '1.0.0',
    owner: {
      name: 'Ada',
      team: 'creators',
      contact: 'creator@example.com',
      developer: true,
    },
    lifecycle: {
      state: 'prototype',
      created_at: '2026-01-01',
      ttl_days: 30,
    },
    classification: { data: 'internal', pii: 'none' },
    runtime: { allowed_runtimes: ['nodejs:24'], outbound_network: 'none' },
    security: {
      secrets_policy: 'vault-only',
      require_sbom: false,
      require_tests: false,
    },
    purpose: 'Picks a place for lunch',
    cost_center: 'CC-100',
    ...changes,
  });
}
