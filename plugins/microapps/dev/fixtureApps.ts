import type {
  AppSummary,
  CostSummary,
  LifecycleStage,
  RiskClass,
  SbomSummary,
  Tier,
} from '@microapps/backstage-plugin-microapps-common';
import { DateTime } from 'luxon';

const titles: [title: string, purpose: string][] = [
  ['Lunch picker', 'Where to eat today'],
  ['Expense check', 'Approves small expenses'],
  ['Shift swap bot', 'Swap shifts in chat'],
  ['Badge printer', 'Visitor badges'],
  ['Partner prices', 'Price list for partners'],
  ['Room finder', 'Finds a free meeting room near you'],
  ['Onboarding buddy', 'A first-week checklist that knows your team'],
  ['Parcel desk', 'Tells people that their parcel is at the front desk'],
];
const owners: [name: string, team: string][] = [
  ['Casey Moreau', 'PeopleOps'],
  ['Ines Wolf', 'Finance tools'],
  ['Robin Okafor', 'Store ops'],
  ['Jo Lindqvist', 'Reception'],
  ['Sam Adeyemi', 'Sales'],
];
const tiers: Tier[] = ['sandbox', 'controlled', 'production'];
const stages: LifecycleStage[] = ['prototype', 'approved', 'production'];
const budgets: Record<Tier, number> = {
  sandbox: 20,
  controlled: 100,
  production: 500,
};

/** The same apps for the same number, so that pictures can be compared. */
export function createFixtureApps(count: number, now: DateTime): AppSummary[] {
  return Array.from({ length: count }, (_, index) => fixtureApp(index, now));
}

function fixtureApp(index: number, now: DateTime): AppSummary {
  const spread = (modulus: number, salt: number) =>
    Math.floor(fractionOf(index, salt) * modulus);
  const [title, purpose] = titles[index % titles.length];
  const [name, team] = owners[spread(owners.length, 1)];
  const tier = tiers[spread(3, 2)];
  const score = spread(97, 3);
  const days = { sandbox: 90, controlled: 180, production: 365 }[tier];
  const left = spread(days, 4) - (index % 40 === 0 ? 3 : 0);
  const number = Math.floor(index / titles.length);
  const slug = title.toLowerCase().replace(/ /g, '-');
  const blocked = index % 9 === 2;
  return {
    namespace: 'default',
    name: number ? `${slug}-${number}` : slug,
    title: number ? `${title} ${number}` : title,
    purpose: index % 50 === 49 ? undefined : purpose,
    entityRef: `component:default/${number ? `${slug}-${number}` : slug}`,
    owner: {
      name,
      team,
      contact: `${name.split(' ')[0].toLowerCase()}@example.com`,
    },
    tier,
    tierDerived: index % 11 === 3,
    stage: stages[spread(3, 5)],
    state: left < 0 ? 'archived' : 'active',
    riskScore: index % 30 === 7 ? undefined : score,
    riskClass: index % 30 === 7 ? undefined : classOf(score),
    startsAt: now.minus({ days: days - left }).toISO() ?? '',
    expiresAt: now.plus({ days: left, hours: 3 }).toISO() ?? '',
    sbom: fixtureSbom(index, spread(400, 6)),
    cost: fixtureCost(index, now, budgets[tier], spread(115, 7) / 100),
    blocked,
    toDo: blocked ? 1 + (index % 4) : 0,
    updatedAt: now.minus({ hours: spread(500, 8) }).toISO() ?? '',
  };
}

/** Between 0 and 1, well spread, and the same for the same two numbers. */
function fractionOf(index: number, salt: number): number {
  const wave = Math.sin(index * 12.9898 + salt * 78.233) * 43_758.5453;
  return wave - Math.floor(wave);
}

function classOf(score: number): RiskClass {
  if (score < 34) {
    return 'low';
  }
  return score < 67 ? 'medium' : 'high';
}

function fixtureSbom(index: number, components: number): SbomSummary {
  if (index % 5 === 4) {
    return { state: 'none', components: 0, withoutLicense: 0 };
  }
  return {
    state: index % 13 === 6 ? 'stale' : 'current',
    components,
    withoutLicense: components % 5,
  };
}

function fixtureCost(
  index: number,
  now: DateTime,
  budget: number,
  share: number,
): CostSummary {
  const month = now.toFormat('yyyy-MM');
  const currency = 'EUR';
  if (index % 17 === 5) {
    return { state: 'none', month, amount: 0, currency };
  }
  const amount = Math.round(budget * share * 100) / 100;
  if (index % 19 === 6) {
    return { state: 'fine', month, amount, currency };
  }
  const within = share >= 0.8 ? 'near' : 'fine';
  return {
    state: share > 1 ? 'over' : within,
    month,
    amount,
    budget,
    currency,
  };
}
