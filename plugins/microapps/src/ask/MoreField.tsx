import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NumberField, Select } from '@backstage/ui';
import type {
  EscalationKind,
  Tier,
} from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import type { AskedMore } from './askSubject';
import { moreProblem } from './moreProblem';

const TIERS: Tier[] = ['sandbox', 'controlled', 'production'];

/** How much more: a higher tier, more money, or more time. */
export function MoreField(props: {
  kind: EscalationKind;
  tier: Tier;
  value: AskedMore;
  onChange: (more: AskedMore) => void;
  tried: boolean;
}) {
  const { kind, tier, value, onChange, tried } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  const problem = tried ? moreProblem(kind, value) : undefined;
  const description = problem && t(`ask.amount.missing.${problem}`);
  const shared = {
    description,
    isInvalid: Boolean(problem),
    isRequired: true,
    validationBehavior: 'aria' as const,
  };
  switch (kind) {
    case 'tier':
      return (
        <Select
          {...shared}
          label={t('ask.amount.tier')}
          options={TIERS.slice(TIERS.indexOf(tier) + 1).map(one => ({
            value: one,
            label: tShared(`tier.${one}`),
          }))}
          selectedKey={value.requestedTier ?? null}
          onSelectionChange={key =>
            onChange({ requestedTier: TIERS.find(one => one === key) })
          }
        />
      );
    case 'budget':
      return (
        <NumberField
          {...shared}
          label={t('ask.amount.budget')}
          minValue={1}
          onChange={amount => onChange({ requestedMonthlyBudget: amount })}
        />
      );
    case 'ttl':
      return (
        <NumberField
          {...shared}
          label={t('ask.amount.ttl')}
          minValue={1}
          onChange={days => onChange({ requestedTtlDays: days })}
        />
      );
    default:
      return null;
  }
}
