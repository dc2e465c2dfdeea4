import { MicroappManifest } from '../types';

/** A manifest that uses every field; for tests of this package. */
export const completeManifest: MicroappManifest = {
  name: 'lunch-picker',
  version: '1.4.0-rc.1+build.7',
  purpose: 'Picks a place for lunch\nthat suits everybody.',
  notes: 'Grew out of the spring hackathon.',
  tier: 'controlled',
  cost_center: '4711',
  owner: {
    name: 'Jane Doe',
    team: 'People Ops',
    contact: 'jane@example.com',
    developer: false,
    co_owners: ['sam@example.com', 'user:default/kim', 'group:ops'],
  },
  sponsor: 'user:default/alex',
  lifecycle: { state: 'prototype', created_at: '2026-01-10', ttl_days: 90 },
  classification: { data: 'internal_personal', pii: 'partial' },
  audience: 'team',
  expected_users: 25,
  risk: 'low',
  runtime: {
    allowed_runtimes: ['nodejs:24', 'python:3.11'],
    outbound_network: 'restricted',
    allowed_third_parties: ['maps.example.com', 'Places.example.org'],
  },
  integrations: [
    {
      name: 'Maps',
      domain: 'maps.example.com',
      requires_secret: true,
      scopes: ['places.read'],
    },
  ],
  security: {
    secrets_policy: 'vault-only',
    require_sbom: true,
    require_tests: true,
    min_code_coverage: 0.5,
  },
  flags: { security_review: true },
  compliance: { approved_by: null, approval_date: '2026-02-28' },
  budget: { daily: 1.5, monthly: 20, currency: 'EUR' },
  sla: 'Working days, 9 to 17',
  slo: { availability: 99.5, latency_p95_ms: 800 },
  llm: {
    models: ['mistral-small-2506'],
    rate_limit: '60/min',
    validator: 'json-schema',
  },
  created_with: {
    assistant: 'code-assistant',
    model: 'large-code-model',
    prompts_ref: 'docs/prompts.md',
    template: 'static-web@1.2.0',
  },
  source: {
    platform: 'app-studio',
    export_url: 'https://studio.example.com/apps/lunch-picker/export',
  },
  retirement: { date: '2026-12-31', migration_notes: 'Use the canteen.' },
  tags: ['Food & Drink', 'c++', 'internal-tool', '日本', 'Area:Lunch'],
  links: [
    { url: 'https://wiki.example.com/lunch-picker', title: 'Product brief' },
    'http://lunch.example.com/?a=b#c',
  ],
  depends_on: ['component:default/menu-api', 'canteen', 'resource:ops/db'],
};
