import { Card, CardBody, CardHeader } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { GovernanceSection } from '../useGovernanceHref';
import styles from './Section.module.css';

/** A part of the governance tab that links can point to. */
export function Section(props: {
  id: GovernanceSection;
  title: string;
  description?: ReactNode;
  controls?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, description, controls, children } = props;
  const titleId = `${id}-title`;
  return (
    <Card
      id={id}
      className={styles.section}
      role="region"
      aria-labelledby={titleId}
    >
      <CardHeader>
        <div className={styles.head}>
          <div>
            <h2 className={styles.title} id={titleId}>
              {title}
            </h2>
            {description && <p className={styles.description}>{description}</p>}
          </div>
          {controls && <div className={styles.controls}>{controls}</div>}
        </div>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
