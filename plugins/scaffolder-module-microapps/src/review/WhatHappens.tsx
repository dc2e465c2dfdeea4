import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import type { Meaning } from '../meaning/askPolicy';
import { thingsToSettle } from '../meaning/thingsToSettle';
import { useRoleNames } from '../meaning/useRoleNames';
import { whoMustAgree } from '../meaning/whoMustAgree';
import { useAskWords } from './useAskWords';
import { wizardTranslationRef } from '../translation';
import styles from './Review.module.css';

/** What pressing the button brings about, in order. */
export function WhatHappens(props: { meaning: Meaning; teamTitle: string }) {
  const { meaning, teamTitle } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const format = useFormat();
  const { wish, start } = meaning;
  const ends = format.now.plus({ days: wish.lifecycle.ttl_days ?? 0 });
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('review.then')}</h3>
      <ol className={styles.steps}>
        <li>{t('review.repository', { name: wish.name })}</li>
        <li>
          {t('review.register', {
            team: teamTitle,
            date: format.date(ends.toISO() ?? ''),
          })}
        </li>
        <li>{howItStarts()}</li>
        {start.sandboxFirst && <Asked meaning={meaning} />}
      </ol>
    </section>
  );

  function howItStarts(): string {
    if (!start.sandboxFirst) {
      return t('review.full');
    }
    const without = [...start.leftOut.services, ...start.leftOut.models];
    return without.length > 0
      ? t('review.sandboxWithout', {
          services: new Intl.ListFormat(format.locale).format(without),
        })
      : t('review.sandbox');
  }
}

function Asked({ meaning }: { meaning: Meaning }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const roleNames = useRoleNames();
  const askWords = useAskWords();
  return (
    <li>
      {t('review.asks', { who: roleNames(whoMustAgree(meaning)) })}
      <ul className={styles.asks}>
        {thingsToSettle(meaning).map(({ key, value, findings }) => (
          <li key={key}>{askWords(findings[0], value)}</li>
        ))}
      </ul>
      {t('review.told')}
    </li>
  );
}
