import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  Decision,
  EscalationDetail,
  GateComparison,
} from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { RiCheckLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import { useGateWords } from '../entity/gate/useGateWords';
import { microappsTranslationRef } from '../translation';
import styles from './Comparisons.module.css';
import { compareLines, type ComparedLine } from './compareLines';

/** What the gate says now and would say then, both worked out by the gate. */
export function Comparisons({ detail }: { detail: EscalationDetail }) {
  const { comparisons, escalation } = detail;
  if (escalation.status !== 'waiting' || comparisons.length === 0) {
    return null;
  }
  return (
    <>
      {comparisons.map(one => (
        <Comparison
          key={`${one.stage} ${one.tier}`}
          comparison={one}
          until={escalation.expiresAt}
        />
      ))}
    </>
  );
}

function Comparison(props: { comparison: GateComparison; until: string }) {
  const { comparison, until } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const format = useFormat();
  const { now, then } = comparison;
  const lines = compareLines(comparison);
  const unchanged =
    now.allowed === then.allowed &&
    lines.then.every(({ kind }) => kind === 'open');
  return (
    <section className={styles.comparison}>
      <Text weight="bold">{words.question(comparison)}</Text>
      <div className={styles.sides}>
        <Side
          title={t('reviews.gate.now')}
          answer={answerOf(now)}
          lines={lines.now}
          others={lines.othersNow}
        />
        <Side
          title={t('reviews.gate.then')}
          answer={
            then.allowed && then.checked
              ? t('reviews.gate.allowedUntil', { date: format.date(until) })
              : answerThen(then)
          }
          lines={lines.then}
          others={lines.othersThen}
        />
      </div>
      {unchanged && (
        <Text variant="body-small" color="secondary">
          {t('reviews.gate.unchanged')}
        </Text>
      )}
    </section>
  );

  function answerThen(answer: Decision): string {
    const count = answer.violations.length;
    return answer.checked && count > 0
      ? t('reviews.gate.stillDenied', { count })
      : answerOf(answer);
  }

  function answerOf({ allowed, checked }: Decision): string {
    if (!checked) {
      return t('reviews.gate.unchecked');
    }
    return t(`reviews.gate.${allowed ? 'allowed' : 'denied'}`);
  }
}

const icons = { met: RiCheckLine, open: RiCloseLine };

function Side(props: {
  title: string;
  answer: string;
  lines: ComparedLine[];
  others: number;
}) {
  const { title, answer, lines, others } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <div className={styles.side}>
      <p className={styles.sideTitle}>{title}</p>
      <p className={styles.answer}>{answer}</p>
      <ul className={styles.lines}>
        {lines.map(({ key, kind, text, byException }) => {
          const Icon = icons[kind];
          return (
            <li key={key} className={styles[kind]}>
              <Icon
                size={16}
                className={styles.icon}
                aria-label={t(`reviews.gate.${kind}`)}
              />
              <span>
                {byException ? t('reviews.gate.byException', { text }) : text}
              </span>
            </li>
          );
        })}
        {others > 0 && (
          <li className={styles.met}>
            <RiCheckLine
              size={16}
              className={styles.icon}
              aria-label={t('reviews.gate.met')}
            />
            <span>{t('reviews.gate.others', { count: others })}</span>
          </li>
        )}
        {lines.length === 0 && others === 0 && (
          <li>
            <RiQuestionLine size={16} className={styles.icon} aria-hidden />
            <span>{t('reviews.gate.nothing')}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
