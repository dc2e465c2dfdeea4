import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { demoTranslationRef } from '../translation';
import { people, Person } from './people';
import { PersonCard } from './PersonCard';
import styles from './PersonChooser.module.css';
import { SignInLayout } from './SignInLayout';

/** The example people, a card each. */
export const PersonChooser = (props: { onChoose(person: Person): void }) => {
  const { t } = useTranslationRef(demoTranslationRef);

  return (
    <SignInLayout heading={t('title')}>
      <Text as="p" variant="body-large" color="secondary">
        {t('intro')}
      </Text>
      <ul className={styles.people}>
        {people.map(person => (
          <li key={person.id} className={styles.person}>
            <PersonCard
              person={person}
              onChoose={() => props.onChoose(person)}
            />
          </li>
        ))}
      </ul>
    </SignInLayout>
  );
};
