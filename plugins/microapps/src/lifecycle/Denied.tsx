import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { LifecycleResult } from '@microapps/backstage-plugin-microapps-common';
import { ToDoList } from '../entity/gate/ToDoList';
import { microappsTranslationRef } from '../translation';

/** The gate said no: what there is to do first. */
export function Denied({ result }: { result: LifecycleResult }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { message, decision } = result;
  return (
    <>
      <Alert
        role="alert"
        status="warning"
        icon
        title={message}
        description={t('lifecycle.deniedNothingChanged')}
      />
      {decision && decision.violations.length > 0 && (
        <ToDoList items={decision.violations} kind="mustDo" />
      )}
    </>
  );
}
