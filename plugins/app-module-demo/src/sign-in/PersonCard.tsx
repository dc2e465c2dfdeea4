import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar, Card, CardBody, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { demoTranslationRef } from '../translation';
import { Person } from './people';
import styles from './PersonCard.module.css';

/** Who it is and what that person can do; choosing signs in. */
export const PersonCard = (props: { person: Person; onChoose(): void }) => {
  const { person, onChoose } = props;
  const { t } = useTranslationRef(demoTranslationRef);
  const role = t(`people.${person.text}.role`);

  return (
    <Card
      className={styles.card}
      onPress={onChoose}
      label={t('choose', { name: person.name, role })}
    >
      <CardBody>
        <div className={styles.who}>
          <Avatar src="" name={person.name} size="large" purpose="decoration" />
          <div>
            <Text as="p" variant="body-large" weight="bold">
              {person.name}
            </Text>
            <Text as="p" variant="body-medium" color="secondary">
              {role}
            </Text>
          </div>
          <RiArrowRightLine className={styles.arrow} aria-hidden />
        </div>
        <Text as="p" variant="body-medium" className={styles.may}>
          {t(`people.${person.text}.may`)}
        </Text>
      </CardBody>
    </Card>
  );
};
