import { createConditionExports } from '@backstage/plugin-permission-node';
import { microappResourceRef } from './microappResource';
import { microappRules } from './rules';

const exported = createConditionExports({
  resourceRef: microappResourceRef,
  rules: microappRules,
});

/**
 * Conditions for permission policies: `isAppOwner({ claims })`,
 * `isSponsor({ claims })`, `hasTier({ tiers })`.
 *
 * @public
 */
export const microappConditions = exported.conditions;

/**
 * Makes a conditional decision about micro apps in a permission policy.
 *
 * @public
 */
export const createMicroappConditionalDecision =
  exported.createConditionalDecision;
