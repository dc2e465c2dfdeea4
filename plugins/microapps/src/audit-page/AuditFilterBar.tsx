import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DatePicker, Select, TextField } from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';
import { microappsTranslationRef } from '../translation';
import { auditActions } from './auditActions';
import styles from './AuditPage.module.css';
import { useActionWords } from './useActionWords';
import type { AuditFilter } from './useAuditFilter';

const SETTLE_MS = 400;

/** App, person, action and time; saved in the address. */
export function AuditFilterBar({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { values, change, clear } = filter;
  const filtered = Object.values(values).some(Boolean);
  return (
    <div className={styles.filters} role="search">
      {(['app', 'actor'] as const).map(name => (
        <SettledField
          key={name}
          label={t(`audit.filter.${name}`)}
          placeholder={t(`audit.filter.${name}Example`)}
          value={values[name]}
          onSettled={value => change({ [name]: value })}
        />
      ))}
      <ActionField
        value={values.action}
        onChange={action => change({ action })}
      />
      {(['from', 'to'] as const).map(name => (
        <DatePicker
          key={name}
          label={t(`audit.filter.${name}`)}
          value={
            DateTime.fromISO(values[name]).isValid
              ? parseDate(values[name])
              : null
          }
          onChange={date => change({ [name]: date?.toString() ?? '' })}
        />
      ))}
      {filtered && (
        <Button variant="tertiary" onPress={clear}>
          {t('audit.filter.clear')}
        </Button>
      )}
    </div>
  );
}

const EVERYTHING = '*';

function ActionField(props: {
  value: string;
  onChange: (action: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useActionWords();
  // An address may name a kind that is not offered.
  const offered: string[] = [...auditActions];
  const actions =
    !value || offered.includes(value) ? offered : [...offered, value];
  return (
    <Select
      label={t('audit.filter.action')}
      size="small"
      options={[
        { value: EVERYTHING, label: t('audit.filter.everything') },
        ...actions.map(one => ({ value: one, label: words(one) })),
      ]}
      selectedKey={value || EVERYTHING}
      onSelectionChange={key => onChange(key === EVERYTHING ? '' : `${key}`)}
    />
  );
}

function SettledField(props: {
  label: string;
  placeholder: string;
  value: string;
  onSettled: (value: string) => void;
}) {
  const { label, placeholder, value, onSettled } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSettled]);
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      size="small"
      value={text}
      onChange={setText}
    />
  );
}
