/**
 * Every combination of answers that changes what a template makes: where the portal is known or not, and the tier, which
 * the repository reads from its manifest. Names are as short and as long as they may be; what people write freely is hostile.
 *
 * @typedef {object} Combination
 * @property {string} template folder under templates/
 * @property {string} label for people
 * @property {Record<string, string>} values for `fetch:template`
 * @property {object} manifest what the wizard writes as microapp.yaml
 */
export const templates = [
  { name: 'static-web', runtime: 'static:1' },
  { name: 'serverless-function', runtime: 'nodejs:24' },
];

const names = ['lunch-picker', 'a', `${'long-name-'.repeat(6)}xyz`];

/** Texts that would do harm in a shell, a page, YAML, Terraform, a workflow or a template. */
const hostileTexts = [
  `</script><script>alert(1)</script><img src=x onerror=alert(1)>`,
  '$(touch hacked) `touch hacked`; touch hacked | && \' " \\ ${PATH}',
  '${{ secrets.TOKEN }} {% include "x" %} {{ 7*7 }} {# gone #} ${path.module} %{ for a in b }',
  '- a: &x [*x]\n"]: {\n--- !!js/function >\n\u2028::set-output name=a::b',
];

/** @returns {Combination[]} */
export function listCombinations() {
  const tiers = ['sandbox', 'controlled', 'production', undefined];
  return templates.flatMap(template =>
    tiers.flatMap((tier, index) => {
      const portals = index === 0 ? [false, true] : [index % 2 === 0];
      return portals.map(portal =>
        combine({ template, tier, portal, index: index + Number(portal) }),
      );
    }),
  );
}

function combine({ template, tier, portal, index }) {
  const name = names[index % names.length];
  const known = portal ? 'portal known' : 'portal unknown';
  return {
    template: template.name,
    label: `${template.name}, ${tier ?? 'no tier yet'}, ${known}`,
    values: {
      name,
      year: '2026',
      templateName: template.name,
      templateVersion: '1.0.0',
      runtime: template.runtime,
      ...(tier ? { tier } : {}),
      ...(portal
        ? {
            namespace: 'team-a',
            portalUrl: 'https://portal.example.com',
            title: titleOf(name),
          }
        : {}),
    },
    manifest: manifestFor({ template, name, tier, index }),
  };
}

function titleOf(name) {
  const words = name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function manifestFor({ template, name, tier, index }) {
  const text = hostileTexts[index % hostileTexts.length];
  const talks = tier === 'controlled';
  return {
    name,
    version: '0.1.0',
    purpose: text,
    notes: text,
    ...(tier ? { tier } : {}),
    owner: {
      name: text.replace(/\s+/g, ' ').slice(0, 40),
      team: 'creators',
      contact: 'a@example.com',
      developer: false,
    },
    sponsor: 'user:default/sponsor',
    lifecycle: { state: 'prototype', created_at: '2026-11-01', ttl_days: 30 },
    classification: { data: 'internal', pii: 'none' },
    audience: tier === 'production' ? 'organisation' : 'team',
    runtime: {
      allowed_runtimes: [template.runtime],
      outbound_network: talks ? 'restricted' : 'none',
      ...(talks ? { allowed_third_parties: ['places.example.org'] } : {}),
    },
    security: {
      secrets_policy: 'vault-only',
      require_sbom: true,
      require_tests: true,
      ...(tier === 'production' ? { min_code_coverage: 0.8 } : {}),
    },
    budget: { monthly: 20, currency: 'EUR' },
    created_with: { template: `${template.name}@1.0.0` },
  };
}
