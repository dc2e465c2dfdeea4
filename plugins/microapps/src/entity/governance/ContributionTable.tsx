import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RiskContribution } from '@microapps/backstage-plugin-microapps-common';
import type { CSSProperties } from 'react';
import { microappsTranslationRef } from '../../translation';
import { signed } from '../cards/FactCard';
import { strongestFirst } from '../strongestFirst';
import styles from './RiskSection.module.css';

/** What raises and what lowers the score, as figures and as bars. */
export function ContributionTable(props: {
  contributions: RiskContribution[];
}) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const contributions = strongestFirst(props.contributions);
  const points = contributions.map(contribution => contribution.points);
  const lowest = Math.min(0, ...points);
  const range = Math.max(0, ...points) - lowest || 1;
  const percent = (value: number) => (value / range) * 100;
  const zero = percent(-lowest);
  const zeroLine: CSSProperties & Record<'--zero', string> = {
    '--zero': `${zero}%`,
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('entity.risk.what')}</th>
          <th scope="col">{t('entity.risk.points')}</th>
          <th scope="col" className={styles.bars}>
            {t('entity.risk.effect')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contributions.map(({ id, text, points: own }) => (
          <tr key={id}>
            <td>{text}</td>
            <td className={styles.points}>{signed(own)}</td>
            <td>
              <div className={styles.track} style={zeroLine} aria-hidden>
                <div
                  className={`${styles.bar} ${
                    own < 0 ? styles.lowers : styles.raises
                  }`}
                  style={{
                    insetInlineStart: `${zero + percent(Math.min(0, own))}%`,
                    width: `${percent(Math.abs(own))}%`,
                  }}
                />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
