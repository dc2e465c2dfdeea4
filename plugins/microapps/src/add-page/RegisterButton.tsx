import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import type { ManifestCheckState } from './useManifestCheck';
import styles from './AddAppPage.module.css';

interface RegisterButtonProps {
  pending: boolean;
  empty: boolean;
  check: ManifestCheckState['check'];
  onRegister(name: string): void;
  onProblem(line: number, column: number): void;
}

/** Registers the text, or says what is in the way. */
export function RegisterButton(props: RegisterButtonProps) {
  const { pending, empty, check } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const [said, setSaid] = useState<string>();
  const { value } = check;

  // Pressing it with problems left leads to the first of them: a button that is
  // only grey would not say why.
  const onPress = () => {
    if (value?.ok && value.name) {
      setSaid(undefined);
      props.onRegister(value.name);
      return;
    }
    const first = value?.problems.find(({ severity }) => severity === 'error');
    if (first?.line) {
      props.onProblem(first.line, first.column ?? 1);
      setSaid(t('addPage.register.problemsFirst', { line: `${first.line}` }));
    } else {
      setSaid(t('addPage.register.problemsFirstNoLine'));
    }
  };

  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        size="medium"
        iconStart={<RiAddLine />}
        isPending={pending}
        isDisabled={empty || check.pending || !value}
        onPress={onPress}
      >
        {t('addPage.register.button')}
      </Button>
      <span role="status" className={styles.note}>
        {value?.ok ? undefined : said}
      </span>
    </div>
  );
}
