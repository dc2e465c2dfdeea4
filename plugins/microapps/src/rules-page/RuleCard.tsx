import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Text } from '@backstage/ui';
import type { PolicyRule } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { useLocation } from 'react-router-dom';
import { useApproverNames } from '../ask/useApproverNames';
import { microappsTranslationRef } from '../translation';
import styles from './RulesPage.module.css';

/** One rule; a link to it has its id behind the `#`. */
export function RuleCard({ rule }: { rule: PolicyRule }) {
  const { ruleId, title, wordings, exception } = rule;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const approverNames = useApproverNames();
  const { hash } = useLocation();
  const titleId = `${ruleId}-title`;
  const named = hash === `#${encodeURIComponent(ruleId)}`;
  return (
    <Card
      id={ruleId}
      className={styles.rule}
      role="region"
      aria-labelledby={titleId}
      aria-current={named ? 'true' : undefined}
    >
      <CardBody>
        <div className={styles.body}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          {wordings.map(wording => (
            <div key={wording.reason}>
              {wordings.length > 1 && (
                <h3 className={styles.wording}>{wording.title}</h3>
              )}
              <Text as="p" className={styles.text}>
                {wording.reason}
              </Text>
              <Text as="p" className={styles.text} color="secondary">
                <strong>{t('entity.rule.fix')}:</strong> {wording.fix}
              </Text>
            </div>
          ))}
          <Text as="p" className={styles.text} color="secondary">
            {exception
              ? t('rules.exception', {
                  approvers: approverNames(exception.approvers),
                  days: format.days(exception.maxDays),
                })
              : t('rules.noException')}
          </Text>
          <code className={styles.id}>{ruleId}</code>
        </div>
      </CardBody>
    </Card>
  );
}
