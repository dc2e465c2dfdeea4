import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonLink,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import type { ReactNode } from 'react';
import { useApproverNames } from '../../ask/useApproverNames';
import { microappsTranslationRef } from '../../translation';
import styles from './RuleDialog.module.css';
import { useRuleHref } from './useRuleHref';

/** The button that explains a rule: what it asks, why, how to mend it. */
export function RuleDialog({ violation }: { violation: Violation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <DialogTrigger>
      <Button
        variant="secondary"
        aria-label={t('entity.rule.aboutNamed', { title: violation.title })}
      >
        {t('entity.rule.about')}
      </Button>
      <Dialog width={560}>
        <DialogHeader>{violation.title}</DialogHeader>
        <DialogBody>
          <div data-microapps-root>
            <RuleText violation={violation} />
          </div>
        </DialogBody>
        <DialogFooter>
          <RulePageLink violation={violation} />
          <Button slot="close" variant="secondary">
            {t('entity.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

function RuleText({ violation }: { violation: Violation }) {
  const { reason, value, fix, suggestion, exception, ruleId } = violation;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const approverNames = useApproverNames();
  return (
    <dl className={styles.facts}>
      <Fact term={t('entity.rule.reason')}>{reason}</Fact>
      {value && <Fact term={t('entity.rule.value')}>{value}</Fact>}
      <Fact term={t('entity.rule.fix')}>{fix}</Fact>
      {suggestion && (
        <Fact term={t('entity.rule.suggestion')}>{suggestion}</Fact>
      )}
      {exception && (
        <Fact term={t('entity.rule.exception')}>
          {t('entity.rule.exceptionBy', {
            approvers: approverNames(exception.approvers),
            days: format.days(exception.maxDays),
          })}
        </Fact>
      )}
      <Fact term={t('entity.rule.id')}>
        <code>{ruleId}</code>
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function RulePageLink({ violation }: { violation: Violation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const href = useRuleHref(violation);
  if (!href) {
    return null;
  }
  // A page of the portal is one step back from here; any other opens beside it.
  const target = href.startsWith('/') ? undefined : '_blank';
  return (
    <ButtonLink variant="secondary" href={href} target={target}>
      {t('entity.rule.page')}
    </ButtonLink>
  );
}
