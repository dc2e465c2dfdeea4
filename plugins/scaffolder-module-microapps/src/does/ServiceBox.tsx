import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import type { ToSettle } from '../meaning/thingsToSettle';
import { useRoleNames } from '../meaning/useRoleNames';
import { wizardTranslationRef } from '../translation';
import type { ApprovedService } from './approvedServices';
import styles from './Services.module.css';

/**
 * A service that somebody has to agree to: take the approved one instead, or
 * keep it and ask.
 */
export function ServiceBox(props: {
  thing: ToSettle;
  approved: ApprovedService[];
  onUse(service: ApprovedService): void;
}) {
  const { thing, approved, onUse } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const roleNames = useRoleNames();
  const [kept, setKept] = useState<string>();
  const [finding] = thing.findings;
  const name = thing.value ?? t('does.serviceThis');
  const instead = approved.find(({ title }) => title === thing.suggestion);
  const approvers = finding.exception?.approvers ?? [];

  if (kept === thing.key) {
    return (
      <div className={`${styles.box} ${styles.kept}`} role="status">
        <p>{t('does.kept', { name, approvers: roleNames([approvers]) })}</p>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setKept(undefined)}
        >
          {t('does.change')}
        </Button>
      </div>
    );
  }
  const unknown = finding.ruleId === 'third-party-not-approved';
  return (
    <div className={styles.box} role="status">
      <p className={styles.title}>
        {unknown ? t('does.notApproved', { name }) : finding.title}
      </p>
      <p>
        {unknown ? t('does.wouldSee') : finding.reason}
        {instead && ` ${t('does.same', { suggestion: instead.title })}`}
      </p>
      <div className={styles.actions}>
        {instead && (
          <Button variant="primary" onPress={() => onUse(instead)}>
            {t('does.use', { suggestion: instead.title })}
          </Button>
        )}
        {!thing.refused && (
          <Button variant="secondary" onPress={() => setKept(thing.key)}>
            {t('does.keep')}
          </Button>
        )}
      </div>
    </div>
  );
}
