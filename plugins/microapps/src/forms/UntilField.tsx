import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DatePicker } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import { DateTime } from 'luxon';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import type { UntilProblem } from './untilProblem';

/** Until which day: the end of that day, or the latest moment on it. */
export function UntilField(props: {
  label: string;
  /** ISO date, `2026-11-30`; undefined while it is incomplete. */
  value: string | undefined;
  onChange: (date: string | undefined) => void;
  /** RFC 3339; no later day can be sent. */
  latest?: string;
  problem?: UntilProblem;
}) {
  const { label, value, onChange, latest, problem } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const today = parseDate(format.now.toISODate() ?? '');
  const latestDate = latest && DateTime.fromISO(latest).toISODate();
  const hint = latest && t('forms.until.latest', { date: format.date(latest) });
  return (
    <DatePicker
      label={label}
      description={problem ? t(`forms.until.${problem}`) : hint}
      value={value ? parseDate(value) : null}
      minValue={today}
      maxValue={latestDate ? parseDate(latestDate) : undefined}
      onChange={date => onChange(date?.toString())}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      isRequired
    />
  );
}
