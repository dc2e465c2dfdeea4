import { normaliseDomain } from '../formats';
import { Audience, DataClass, MicroappManifest, PiiLevel } from '../types';
import { AnswersContext, AppAnswers } from './types';

/** Every app begins with a month; renewing is one click. */
const FIRST_TTL_DAYS = 30;

/** Far above what the templates cost, within what every tier allows. */
const FIRST_BUDGET = { monthly: 20, currency: 'EUR' } as const;

const PII: Record<AppAnswers['does']['people'], PiiLevel> = {
  none: 'none',
  contact: 'partial',
  more: 'full',
  unknown: 'partial',
};

/**
 * The whole app as its owner wants it. The tier is left out, so that the policy
 * derives it; where somebody answered *I don't know*, the more protective
 * answer counts.
 *
 * Answers become values and nothing else. That they make a valid manifest is
 * for `answersProblems` and `parseManifest` to say.
 *
 * @public
 */
export function wishOf(
  answers: AppAnswers,
  context: AnswersContext,
): MicroappManifest {
  const { about, does } = answers;
  const { template, person, today } = context;
  const costCenter = about.costCenter?.trim();
  return {
    name: about.name,
    version: '0.1.0',
    purpose: about.purpose.trim(),
    ...(costCenter ? { cost_center: costCenter } : {}),
    owner: {
      name: person.name,
      team: shortGroup(about.team),
      contact: person.email,
      developer: about.developer === true,
    },
    ...(about.sponsor ? { sponsor: about.sponsor } : {}),
    lifecycle: {
      state: 'prototype',
      created_at: today,
      ttl_days: FIRST_TTL_DAYS,
    },
    classification: { data: dataOf(does), pii: PII[does.people] },
    ...audienceOf(does),
    ...connectionsOf(does, template.runtime),
    security: {
      secrets_policy: 'vault-only',
      require_sbom: true,
      require_tests: true,
    },
    budget: FIRST_BUDGET,
    ...(does.models?.length ? { llm: { models: does.models } } : {}),
    created_with: { template: `${template.name}@${template.version}` },
  };
}

/** `peopleops` for `group:default/peopleops`: what people would write. */
function shortGroup(ref: string): string {
  return ref.trim().replace(/^group:default\//i, '');
}

function dataOf(does: AppAnswers['does']): DataClass {
  if (does.data === 'confidential' || does.data === 'unknown') {
    return 'confidential';
  }
  return does.people === 'none' ? does.data : 'internal_personal';
}

function audienceOf(
  does: AppAnswers['does'],
): Pick<MicroappManifest, 'audience' | 'expected_users'> {
  const audience: Audience =
    does.audience === 'unknown' ? 'organisation' : does.audience;
  return audience === 'self' ? { audience, expected_users: 1 } : { audience };
}

function connectionsOf(
  does: AppAnswers['does'],
  runtime: string,
): Pick<MicroappManifest, 'runtime' | 'integrations'> {
  const services = does.services.map(service => {
    const domain = normaliseDomain(service.domain);
    return {
      name: service.name?.trim() || domain,
      domain,
      requires_secret: service.secret !== 'no',
    };
  });
  if (services.length === 0) {
    return {
      runtime: { allowed_runtimes: [runtime], outbound_network: 'none' },
    };
  }
  return {
    runtime: {
      allowed_runtimes: [runtime],
      outbound_network: 'restricted',
      allowed_third_parties: services.map(({ domain }) => domain),
    },
    integrations: services,
  };
}
