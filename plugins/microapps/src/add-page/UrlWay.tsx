import { FormEvent, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import styles from './AddAppPage.module.css';

interface UrlWayProps {
  url: string;
  pending: boolean;
  onChange(url: string): void;
  onRegister(url: string): void;
}

/** Registers what lies at an address; the portal follows it from then on. */
export function UrlWay({ url, pending, onChange, onRegister }: UrlWayProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const [tried, setTried] = useState(false);
  const invalid = tried && !isWebAddress(url);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWebAddress(url)) {
      onRegister(url.trim());
    }
  };

  return (
    <form className={styles.stack} onSubmit={onSubmit} noValidate>
      <TextField
        type="url"
        size="medium"
        label={t('addPage.url.label')}
        description={t('addPage.url.description')}
        placeholder={t('addPage.url.placeholder')}
        maxLength={2000}
        value={url}
        onChange={onChange}
        isInvalid={invalid}
        aria-describedby={invalid ? 'microapps-add-url-invalid' : undefined}
      />
      {invalid && (
        <p
          id="microapps-add-url-invalid"
          role="alert"
          className={styles.invalid}
        >
          {t('addPage.url.invalid')}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          variant="primary"
          size="medium"
          isPending={pending}
          iconStart={<RiAddLine />}
        >
          {t('addPage.url.register')}
        </Button>
        <span className={styles.note}>{t('addPage.url.hint')}</span>
      </div>
    </form>
  );
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}
