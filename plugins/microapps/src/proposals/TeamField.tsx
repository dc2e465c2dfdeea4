import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Select } from '@backstage/ui';
import { ErrorState } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import type { Answer } from '../useAnswer';
import type { Me } from './useMe';

/** One of the person's own teams. */
export function TeamField(props: {
  me: Answer<Me>;
  value: string | undefined;
  onChange: (ref: string) => void;
  problem?: string;
}) {
  const { me, value, onChange, problem } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (me.error) {
    return <ErrorState error={me.error} onRetry={me.retry} />;
  }
  if (me.value?.teams.length === 0) {
    return <Alert status="warning" icon title={t('ideas.form.teamNone')} />;
  }
  const teams = me.value?.teams ?? [];
  return (
    <Select
      label={t('ideas.form.team')}
      description={problem ?? t('ideas.form.teamHelp')}
      placeholder={me.value ? undefined : t('ideas.form.teamLoading')}
      options={teams.map(({ ref, title }) => ({ id: ref, label: title }))}
      value={value ?? null}
      onChange={key => key !== null && onChange(`${key}`)}
      isDisabled={!me.value}
      isInvalid={Boolean(problem)}
      isRequired
    />
  );
}
