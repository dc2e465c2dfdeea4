import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusTag } from '@microapps/backstage-plugin-microapps-react';
import { wizardTranslationRef } from '../translation';
import type { Meaning } from './askPolicy';
import { thingsToSettle, type ToSettle } from './thingsToSettle';
import { useRoleNames } from './useRoleNames';
import { whoMustAgree } from './whoMustAgree';
import styles from './MeaningPanel.module.css';

/** What stands between the app and its start, each with what to do about it. */
export function ThingsToSettle({ meaning }: { meaning: Meaning }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const things = thingsToSettle(meaning);
  if (things.length === 0) {
    return (
      <div>
        <StatusTag tone="positive">{t('meaning.nothingToSettle')}</StatusTag>
      </div>
    );
  }
  const refused = things.some(thing => thing.refused);
  return (
    <>
      <div>
        <StatusTag tone={refused ? 'negative' : 'warning'}>
          {t('meaning.toSettle', { count: things.length })}
        </StatusTag>
      </div>
      <ul className={styles.things}>
        {things.map(thing => (
          <Thing key={thing.key} thing={thing} meaning={meaning} />
        ))}
      </ul>
    </>
  );
}

function Thing({ thing, meaning }: { thing: ToSettle; meaning: Meaning }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const roleNames = useRoleNames();
  const [finding] = thing.findings;
  const who = roleNames(whoMustAgree({ ...meaning, findings: thing.findings }));
  return (
    <li className={styles.thing} data-refused={thing.refused || undefined}>
      <strong>
        {finding.title}
        {thing.value && `: ${thing.value}`}
      </strong>
      <span className={styles.quiet}>{whatToDo()}</span>
    </li>
  );

  function whatToDo(): string {
    if (thing.refused) {
      return finding.fix;
    }
    return thing.suggestion
      ? t('meaning.useInstead', { suggestion: thing.suggestion, who })
      : t('meaning.askWho', { who });
  }
}
