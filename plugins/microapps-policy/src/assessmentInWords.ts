import { asPlaceholders, fillIn, reasonInWords, ruleText } from './ruleTexts';
import type { RuleTexts, RuleWording } from './ruleTexts';
import type { Facts } from './facts';
import type { RawAssessment, RawFinding } from './rawAssessment';
import type {
  GateResult,
  RiskAssessment,
  RiskContribution,
  TierAssessment,
  UsedException,
  Violation,
} from './types';

const byText = (a: string, b: string) => {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
};

function violation(texts: RuleTexts, finding: RawFinding): Violation {
  const text = ruleText(texts, finding.rule);
  const wording: RuleWording =
    (finding.variant && text.variants?.[finding.variant]) || text;
  const params = {
    ...asPlaceholders(finding.params),
    ...(finding.value !== undefined && { value: finding.value }),
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
  };
  const fix =
    (finding.suggestion !== undefined && wording.fixWithSuggestion) ||
    wording.fix;
  return {
    ruleId: finding.rule,
    title: fillIn(wording.title, params),
    reason: fillIn(wording.reason, params),
    fix: fillIn(fix, params),
    docsUrl: text.docsUrl,
    ...(finding.value !== undefined && { value: finding.value }),
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
    ...(text.exception && { exception: text.exception }),
  };
}

function violations(texts: RuleTexts, findings: RawFinding[]): Violation[] {
  return findings
    .map(finding => violation(texts, finding))
    .sort(
      (a, b) =>
        byText(a.ruleId, b.ruleId) ||
        byText(a.value ?? '', b.value ?? '') ||
        byText(a.reason, b.reason),
    );
}

function usedExceptions(
  used: RawAssessment['gate']['exceptions_used'],
  facts: Facts,
): UsedException[] {
  return used
    .map(({ id, rule, ends_soon: endsSoon }) => {
      const exception = facts.exceptions.find(
        candidate => candidate.id === id && candidate.rule_id === rule,
      );
      if (!exception) {
        throw new Error(`the policy used an exception nobody gave it: ${id}`);
      }
      return {
        id,
        ruleId: rule,
        ...(exception.value !== undefined && { value: exception.value }),
        expiresAt: exception.expires_at,
        endsSoon,
      };
    })
    .sort((a, b) => byText(a.id, b.id) || byText(a.ruleId, b.ruleId));
}

function endsSoonWarning(texts: RuleTexts, used: UsedException): Violation {
  const rule = ruleText(texts, used.ruleId);
  const notice = texts.notices['exception-ends-soon'];
  const params = {
    'params.title': rule.title,
    'params.date': used.expiresAt.slice(0, 10),
  };
  return {
    ruleId: used.ruleId,
    title: fillIn(notice.title, params),
    reason: fillIn(notice.reason, params),
    fix: fillIn(notice.fix, params),
    docsUrl: rule.docsUrl,
    ...(used.value !== undefined && { value: used.value }),
    ...(rule.exception && { exception: rule.exception }),
  };
}

/** The gate's answer with every rule in words, in an order that never varies. */
export function gateInWords(
  raw: RawAssessment['gate'],
  texts: RuleTexts,
  facts: Facts,
): GateResult {
  const exceptionsUsed = usedExceptions(raw.exceptions_used, facts);
  return {
    allowed: raw.allowed,
    checked: true,
    stage: raw.stage,
    tier: raw.tier,
    violations: violations(texts, raw.violations),
    warnings: [
      ...violations(texts, raw.warnings),
      ...exceptionsUsed
        .filter(used => used.endsSoon)
        .map(used => endsSoonWarning(texts, used)),
    ],
    exceptionsUsed,
    rulesChecked: [...raw.rules_checked].sort(byText),
  };
}

const classWords = { low: 'Low', medium: 'Medium', high: 'High' };

function riskSummary(
  riskClass: RiskAssessment['class'],
  contributions: RiskContribution[],
): string {
  const texts = (entries: RiskContribution[]) =>
    entries.map(entry => entry.text).join(', ');
  const raising = contributions.filter(({ points }) => points > 0).slice(0, 2);
  const lowering = contributions.filter(({ points }) => points < 0).slice(0, 1);
  const sentences = [
    raising.length > 0
      ? `${classWords[riskClass]} risk: ${texts(raising)}.`
      : `${classWords[riskClass]} risk: nothing raises it.`,
    ...(lowering.length > 0 ? [`It helps: ${texts(lowering)}.`] : []),
  ];
  return sentences.join(' ');
}

/** The risk with its contributions in words, the heaviest first. */
export function riskInWords(
  raw: RawAssessment['risk'],
  texts: RuleTexts,
): RiskAssessment {
  const contributions = raw.contributions
    .map(entry => ({
      id: entry.id,
      points: entry.points,
      text: reasonInWords(texts.contributions, entry),
    }))
    .sort(
      (a, b) =>
        Math.abs(b.points) - Math.abs(a.points) ||
        a.points - b.points ||
        byText(a.id, b.id),
    );
  return {
    score: raw.score,
    class: raw.class,
    contributions,
    ratings: raw.ratings,
    blastRadius: raw.blast_radius,
    defaultTtlDays: raw.default_ttl_days,
    summary: riskSummary(raw.class, contributions),
  };
}

/** The tier with the reasons that call for it, the weightiest tier first. */
export function tierInWords(
  raw: RawAssessment['tier'],
  texts: RuleTexts,
): TierAssessment {
  const { limits } = raw;
  return {
    ...(raw.declared && { declared: raw.declared }),
    derived: raw.derived,
    effective: raw.effective,
    tooLow: raw.too_low,
    reasons: raw.reasons
      .filter(reason => reason.tier === raw.derived)
      .sort((a, b) => byText(a.id, b.id))
      .map(reason => reasonInWords(texts.tierReasons, reason)),
    limits: {
      maxTtlDays: limits.max_ttl_days,
      ...(limits.max_renewals !== undefined && {
        maxRenewals: limits.max_renewals,
      }),
      monthlyBudgetCap: limits.monthly_budget_cap,
      approvers: limits.approvers,
    },
  };
}
