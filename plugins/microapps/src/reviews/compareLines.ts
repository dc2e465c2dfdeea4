import type {
  GateComparison,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';

/** What one rule says on one side of a comparison. */
export interface ComparedLine {
  key: string;
  kind: 'met' | 'open';
  text: string;
  /** It is met because of the exception asked for. */
  byException: boolean;
}

export interface ComparedLines {
  now: ComparedLine[];
  then: ComparedLine[];
  /** Rules that are met and have no line of their own. */
  othersNow: number;
  othersThen: number;
}

/**
 * The rules that stop an app now, and the same ones then, so that a reader sees
 * what changes line by line; the rest is counted.
 */
export function compareLines({ now, then }: GateComparison): ComparedLines {
  const openThen = new Map(then.violations.map(one => [keyOf(one), one]));
  const openNow = new Set(now.violations.map(keyOf));
  const newThen = then.violations.filter(one => !openNow.has(keyOf(one)));
  return {
    now: now.violations.map(one => lineOf(one, 'open', false)),
    then: [
      ...now.violations.map(one => {
        const still = openThen.get(keyOf(one));
        return still ? lineOf(still, 'open', false) : lineOf(one, 'met', true);
      }),
      ...newThen.map(one => lineOf(one, 'open', false)),
    ],
    othersNow: othersOf(now.rulesChecked, now.violations),
    othersThen: othersOf(then.rulesChecked, [
      ...now.violations,
      ...then.violations,
    ]),
  };
}

function lineOf(
  violation: Violation,
  kind: ComparedLine['kind'],
  byException: boolean,
): ComparedLine {
  const { reason, title, value } = violation;
  const text = byException ? value ?? title : reason;
  return { key: keyOf(violation), kind, text, byException };
}

function keyOf({ ruleId, value }: Violation): string {
  return `${ruleId} ${value ?? ''}`;
}

function othersOf(rulesChecked: string[], named: Violation[]): number {
  const rules = new Set(named.map(({ ruleId }) => ruleId));
  return rulesChecked.filter(rule => !rules.has(rule)).length;
}
