import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import type { TemplateFacts } from '../answers/types';
import { wizardTranslationRef } from '../translation';
import type { Meaning } from './askPolicy';
import { useRoleNames } from './useRoleNames';
import { whoMustAgree } from './whoMustAgree';
import styles from './MeaningPanel.module.css';

/** Every app begins with a month. */
const FIRST_DAYS = 30;

/** How long it lives, what it costs, who must agree and how it starts; of a template, what is known before any answer. */
export function MeaningFacts(props: {
  meaning?: Meaning;
  template: TemplateFacts;
}) {
  const { meaning, template } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const format = useFormat();
  const days = meaning?.wish.lifecycle.ttl_days ?? FIRST_DAYS;
  const cost = useCostWords(template, meaning);
  return (
    <dl className={styles.facts}>
      <dt>{t('meaning.life')}</dt>
      <dd>{t('meaning.lifeValue', { days: format.days(days) })}</dd>
      {cost && (
        <>
          <dt>{t('meaning.cost')}</dt>
          <dd>{cost}</dd>
        </>
      )}
      {meaning && <Agreement meaning={meaning} />}
    </dl>
  );
}

function Agreement({ meaning }: { meaning: Meaning }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const roleNames = useRoleNames();
  const needed = whoMustAgree(meaning);
  const { refused, sandboxFirst } = meaning.start;
  return (
    <>
      <dt>{t('meaning.agree')}</dt>
      <dd>
        {needed.length > 0
          ? t('meaning.agreeValue', { who: roleNames(needed) })
          : t('meaning.agreeNobody')}
      </dd>
      <dt>{t('meaning.start')}</dt>
      <dd>{startWords()}</dd>
    </>
  );

  function startWords(): string {
    if (refused.length > 0) {
      return t('meaning.startRefused');
    }
    return t(sandboxFirst ? 'meaning.startSandbox' : 'meaning.startFull');
  }
}

function useCostWords(
  { monthlyCost }: TemplateFacts,
  meaning: Meaning | undefined,
): string | undefined {
  const { t } = useTranslationRef(wizardTranslationRef);
  const format = useFormat();
  const { monthly, currency } = meaning?.wish.budget ?? {};
  const cost =
    monthlyCost && format.money(monthlyCost.amount, monthlyCost.currency);
  const budget =
    monthly === undefined || !currency
      ? undefined
      : format.money(monthly, currency);
  if (cost) {
    return budget
      ? t('meaning.costValue', { cost, budget })
      : t('meaning.costOnly', { cost });
  }
  return budget && t('meaning.budgetOnly', { budget });
}
