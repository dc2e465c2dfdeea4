import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { useId } from 'react';
import { demoTranslationRef } from '../translation';
import { Person } from './people';
import styles from './PersonCard.module.css';

/** Who it is and what that person can do; the whole card is the button that signs in. */
export const PersonCard = (props: { person: Person; onChoose(): void }) => {
  const { person, onChoose } = props;
  const { t } = useTranslationRef(demoTranslationRef);
  const mayId = useId();
  const role = t(`people.${person.text}.role`);

  return (
    <button
      type="button"
      className={styles.card}
      onClick={onChoose}
      aria-label={t('choose', { name: person.name, role })}
      aria-describedby={mayId}
    >
      <span className={styles.who}>
        <Avatar src="" name={person.name} size="large" purpose="decoration" />
        <span className={styles.name}>
          <Text variant="body-large" weight="bold">
            {person.name}
          </Text>
          <Text variant="body-medium">{role}</Text>
        </span>
        <RiArrowRightLine className={styles.arrow} aria-hidden />
      </span>
      <Text id={mayId} variant="body-medium">
        {t(`people.${person.text}.may`)}
      </Text>
    </button>
  );
};
