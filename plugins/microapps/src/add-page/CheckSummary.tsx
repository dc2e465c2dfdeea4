import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ManifestProblem } from '@microapps/backstage-plugin-microapps-common';
import {
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiInformationFill,
  RiLoader4Line,
} from '@remixicon/react';
import { statusOf } from '../errorMessage';
import { microappsTranslationRef } from '../translation';
import type { ManifestCheckState } from './useManifestCheck';
import styles from './CheckSummary.module.css';

interface CheckSummaryProps {
  id: string;
  empty: boolean;
  check: ManifestCheckState['check'];
}

/** The state of the text in one line, read out when it changes. */
export function CheckSummary({ id, empty, check }: CheckSummaryProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useProblemWords();
  const { tone, Icon, text } = summary();
  return (
    <div className={`${styles.summary} ${styles[tone]}`}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <span id={id} role="status" aria-live="polite">
        {text}
      </span>
      {check.error && (
        <Button variant="secondary" size="small" onPress={check.retry}>
          {t('addPage.check.retry')}
        </Button>
      )}
    </div>
  );

  function summary() {
    if (empty) {
      return {
        tone: 'quiet',
        Icon: RiInformationFill,
        text: t('addPage.check.nothingYet'),
      };
    }
    if (check.error) {
      return {
        tone: 'warning',
        Icon: RiErrorWarningFill,
        text:
          statusOf(check.error) === 413
            ? t('addPage.check.tooLarge')
            : t('addPage.check.failed'),
      };
    }
    // The last word stands until the next one comes: a summary that blinks on
    // every key would be read out on every key, too.
    if (!check.value) {
      return {
        tone: 'quiet',
        Icon: RiLoader4Line,
        text: t('addPage.check.waiting'),
      };
    }
    const { ok, problems } = check.value;
    return {
      tone: ok ? 'fine' : 'error',
      Icon: ok ? RiCheckboxCircleFill : RiErrorWarningFill,
      text: words(problems),
    };
  }
}

/** "2 problems to solve, 1 hint" */
function useProblemWords(): (problems: readonly ManifestProblem[]) => string {
  const { t } = useTranslationRef(microappsTranslationRef);
  return all => {
    const errors = all.filter(({ severity }) => severity === 'error').length;
    const hints = all.length - errors;
    const problems = t('addPage.check.problems', { count: errors });
    const warnings = t('addPage.check.warnings', { count: hints });
    if (!errors) {
      const fine = t('addPage.check.fine');
      return hints ? `${fine} ${warnings}.` : fine;
    }
    return hints ? t('addPage.check.both', { problems, warnings }) : problems;
  };
}
