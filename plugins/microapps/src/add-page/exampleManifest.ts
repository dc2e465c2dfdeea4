interface ExampleFacts {
  /** ISO date */
  today: string;
  ownerName?: string;
  ownerEmail?: string;
}

/**
 * A manifest that passes the check as it stands, with the person who asked for
 * it as the owner, and a word on each field that has to be changed.
 */
export function exampleManifest(facts: ExampleFacts): string {
  // JSON strings are YAML strings, whatever a name contains.
  const ownerName = JSON.stringify(facts.ownerName ?? 'Your name');
  const ownerEmail = JSON.stringify(facts.ownerEmail ?? 'you@example.com');
  return `# What the app is called: small letters, digits and dashes. It never changes.
name: my-app
version: 0.1.0
purpose: Say in a sentence what the app is for.

owner:
  name: ${ownerName}
  team: creators # the team that keeps the app when you leave
  contact: ${ownerEmail}

lifecycle:
  state: prototype # prototype, approved, production or retired
  created_at: ${facts.today}
  ttl_days: 30 # after so many days it asks to be renewed

classification:
  data: internal # what kind of data it handles
  pii: none # anything about people: none, partial or full

runtime:
  allowed_runtimes:
    - nodejs:24
  outbound_network: restricted # it may only talk to the services listed below
  allowed_third_parties: []

security:
  secrets_policy: vault-only # passwords and keys stay in the vault
  require_sbom: true
  require_tests: true
`;
}
