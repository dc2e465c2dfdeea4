import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './SignInLayout.module.css';

/** A page without the sidebar: the portal's name, a heading, and what follows. */
export const SignInLayout = (props: {
  heading: string;
  children: ReactNode;
}) => {
  const portal = useApi(configApiRef).getOptionalString('app.title');

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        {portal && (
          <Text as="p" variant="body-medium" color="secondary">
            {portal}
          </Text>
        )}
        <Text as="h1" variant="title-medium" weight="bold">
          {props.heading}
        </Text>
        {props.children}
      </div>
    </main>
  );
};
