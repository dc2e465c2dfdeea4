import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Container, Header } from '@backstage/ui';
import type { PolicyInfo } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  ErrorState,
  Resource,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { useScrollToHash } from '../entity/governance/useScrollToHash';
import { microappsTranslationRef } from '../translation';
import { RuleCard } from './RuleCard';
import styles from './RulesPage.module.css';

const policyResource = Resource.create<undefined, PolicyInfo>(api =>
  api.getCurrentPolicy(),
);

/** What the rules in force say, what to do about each, and who may make an exception. */
export function RulesPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value, error, refresh } = useResource(policyResource, undefined);
  return (
    <div data-microapps-root>
      <Header title={t('rules.title')} description={t('rules.subtitle')} />
      <Container className={styles.page}>
        {value && <Rules policy={value} />}
        {!value && (
          <Card>
            <CardBody>
              {error ? (
                <ErrorState error={error} onRetry={refresh} />
              ) : (
                <CardSkeleton lines={8} />
              )}
            </CardBody>
          </Card>
        )}
      </Container>
    </div>
  );
}

function Rules({ policy }: { policy: PolicyInfo }) {
  useScrollToHash();
  return (
    <>
      {policy.rules.map(rule => (
        <RuleCard key={rule.ruleId} rule={rule} />
      ))}
    </>
  );
}
