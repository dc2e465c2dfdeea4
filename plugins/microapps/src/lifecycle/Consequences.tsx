import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  useFormat,
  type LifecycleAction,
} from '@microapps/backstage-plugin-microapps-react';
import styles from '../forms/Form.module.css';
import { microappsTranslationRef } from '../translation';

/** What will happen, in the order it happens. */
export function Consequences(props: {
  action: LifecycleAction;
  detail: AppDetail;
}) {
  const lines = useConsequences(props.action, props.detail);
  return (
    <ul className={styles.steps}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useConsequences(action: LifecycleAction, detail: AppDetail): string[] {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const { ttl, lifecycle } = detail;
  if (action === 'retire') {
    const until = format.date(
      format.now.plus({ days: ttl.graceDays }).toISO() ?? '',
    );
    return [
      t('lifecycle.retire.stops'),
      t('lifecycle.retire.undo', { date: until }),
      t('lifecycle.retire.kept'),
    ];
  }
  const lines: string[] = [t(`lifecycle.${action}.gate`)];
  if (lifecycle?.renewsTo) {
    lines.unshift(
      t('lifecycle.newEnd', { date: format.date(lifecycle.renewsTo) }),
    );
  }
  if (action === 'renew' && ttl.maxRenewals !== undefined) {
    lines.push(
      t('lifecycle.renew.used', {
        next: `${ttl.renewalsUsed + 1}`,
        most: `${ttl.maxRenewals}`,
      }),
    );
  }
  return lines;
}
