import { CheckSummary } from './CheckSummary';
import { ProblemList } from './ProblemList';
import type { ManifestCheckState } from './useManifestCheck';
import styles from './CheckPanel.module.css';

/** Id of the line that sums the problems up, for the field they are about. */
export const summaryId = 'microapps-add-check-summary';

interface CheckPanelProps {
  empty: boolean;
  check: ManifestCheckState['check'];
  onJump(line: number, column: number): void;
}

/** What is wrong with the text, beside it. */
export function CheckPanel({ empty, check, onJump }: CheckPanelProps) {
  const problems = empty ? [] : check.value?.problems ?? [];
  return (
    <section className={styles.panel}>
      <CheckSummary id={summaryId} empty={empty} check={check} />
      {problems.length > 0 && (
        <div
          className={styles.problems}
          data-stale={check.pending || undefined}
        >
          <ProblemList problems={problems} onJump={onJump} />
        </div>
      )}
    </section>
  );
}
