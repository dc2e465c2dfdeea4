import { NotFoundError } from '@backstage/errors';

/**
 * What a rule says, before values are filled in.
 *
 * @public
 */
export interface RuleWording {
  title: string;
  reason: string;
  fix: string;
  /** Used instead of `fix` where the rule data names an approved part. */
  fixWithSuggestion?: string;
  /** A value for each placeholder, to show the text without an app. */
  example?: TextParams;
}

/**
 * The texts of one rule, from the METADATA of its Rego.
 *
 * @public
 */
export interface RuleText extends RuleWording {
  /** Path below the documentation root. */
  docsUrl: string;
  /** Absent where no exception may be asked for. */
  exception?: { approvers: string[]; maxDays: number };
  /** Other wordings for other things that the same rule finds. */
  variants?: Record<string, RuleWording>;
}

/** @public */
export interface ReasonText {
  text: string;
  /** Used where `params.count` is 1. */
  textOne?: string;
}

/**
 * The content of `rules.json`.
 *
 * @public
 */
export interface RuleTexts {
  rules: Record<string, RuleText>;
  notices: Record<string, RuleWording>;
  contributions: Record<string, ReasonText>;
  tierReasons: Record<string, ReasonText>;
}

/**
 * Values that a policy hands over for the placeholders of a text.
 *
 * @public
 */
export type TextParams = Record<string, string | number | boolean>;

/** Replaces `{name}`; a placeholder without a value stays visible. */
export function fillIn(text: string, params: TextParams): string {
  return text.replace(/\{([a-z_.]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  );
}

/** `{ count: 2 }` as `{ 'params.count': 2 }`, the way texts name them. */
export function asPlaceholders(params: TextParams = {}): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [`params.${name}`, value]),
  );
}

const withExample = ({ example = {}, ...wording }: RuleWording) => ({
  title: wording.title,
  reason: fillIn(wording.reason, example),
  fix: fillIn(wording.fix, example),
  ...(wording.fixWithSuggestion && {
    fixWithSuggestion: fillIn(wording.fixWithSuggestion, example),
  }),
});

/** The texts of a rule with its own examples filled in. */
export function explanation(texts: RuleTexts, ruleId: string): RuleText {
  const { variants, docsUrl, exception, ...wording } = ruleText(texts, ruleId);
  return {
    ...withExample(wording),
    docsUrl,
    ...(exception && { exception }),
    ...(variants && {
      variants: Object.fromEntries(
        Object.entries(variants).map(([name, variant]) => [
          name,
          withExample(variant),
        ]),
      ),
    }),
  };
}

/** One reason in words. */
export function reasonInWords(
  texts: Record<string, ReasonText>,
  reason: { id: string; params: TextParams },
): string {
  if (!Object.hasOwn(texts, reason.id)) {
    throw new NotFoundError(`There is no text for the reason ${reason.id}`);
  }
  const { text, textOne } = texts[reason.id];
  const chosen = textOne && reason.params.count === 1 ? textOne : text;
  return fillIn(chosen, asPlaceholders(reason.params));
}

/** The texts of a rule; throws for one that the bundle does not describe. */
export function ruleText(texts: RuleTexts, ruleId: string): RuleText {
  if (!Object.hasOwn(texts.rules, ruleId)) {
    throw new NotFoundError(`There is no rule ${ruleId}`);
  }
  return texts.rules[ruleId];
}
