import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { microappsReactTranslationRef } from '../translation';
import styles from './CopyCommand.module.css';

const SHOW_COPIED_MS = 2000;

/**
 * A command to run, with a button that copies it.
 *
 * @public
 */
export function CopyCommand(props: { name: string; command: string }) {
  const { name, command } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SHOW_COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  // Browsers keep the clipboard from pages served over plain HTTP.
  const mayCopy = 'clipboard' in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };

  return (
    <div className={styles.command}>
      <pre className={styles.code}>{command}</pre>
      {mayCopy && (
        <ButtonIcon
          className={styles.button}
          size="small"
          variant="tertiary"
          icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
          aria-label={t('copy.copyNamed', { name })}
          onPress={copy}
        />
      )}
      <VisuallyHidden role="status">
        {copied ? t('copy.copied') : ''}
      </VisuallyHidden>
    </div>
  );
}
