import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import type { Meaning } from './askPolicy';

/** Something that stands between the wish and its answer. */
export interface ToSettle {
  /** What it is about, e.g. a domain; the rule where it is about the whole app. */
  key: string;
  /** The service or model, where it is about one. */
  value?: string;
  /** Title of the approved service or model to use instead. */
  suggestion?: string;
  /** In the order of the policy; at least one. */
  findings: [Violation, ...Violation[]];
  /** Nobody can agree to it: the answer has to change. */
  refused: boolean;
}

/** The rule that says best what is the matter comes first. */
const TELLING = [
  'third-party-not-approved',
  'llm-model-not-approved',
  'integration-needs-approval',
];

/** The findings, one entry for each thing they are about; what has to change comes first. */
export function thingsToSettle(meaning: Meaning): ToSettle[] {
  const refused = new Set(meaning.start.refused.map(({ ruleId }) => ruleId));
  const things = new Map<string, ToSettle>();
  for (const finding of mostTellingFirst(meaning.findings)) {
    const key = finding.value ?? finding.ruleId;
    const thing = things.get(key);
    const isRefused = refused.has(finding.ruleId);
    if (thing) {
      thing.findings.push(finding);
      thing.suggestion ??= finding.suggestion;
      thing.refused ||= isRefused;
    } else {
      things.set(key, {
        key,
        value: finding.value,
        suggestion: finding.suggestion,
        findings: [finding],
        refused: isRefused,
      });
    }
  }
  const all = [...things.values()];
  return [
    ...all.filter(thing => thing.refused),
    ...all.filter(thing => !thing.refused),
  ];
}

function mostTellingFirst(findings: Violation[]): Violation[] {
  const rank = ({ ruleId }: Violation) => {
    const index = TELLING.indexOf(ruleId);
    return index < 0 ? TELLING.length : index;
  };
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
