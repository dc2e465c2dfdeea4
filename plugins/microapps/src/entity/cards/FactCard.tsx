import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { HelpButton } from '@microapps/backstage-plugin-microapps-react';
import { useId, type ReactNode } from 'react';
import styles from './FactCard.module.css';

/** One line of evidence, with signed points where it has any. */
export type Evidence = { key: string; points?: number; text: ReactNode };

/** What a card says, in the order a reader asks. */
export type Fact = {
  headline: ReactNode;
  /** A few words beside the headline. */
  aside?: ReactNode;
  sentence?: ReactNode;
  picture?: ReactNode;
  /** At most three lines are shown. */
  evidence?: Evidence[];
  action?: ReactNode;
};

const MAX_EVIDENCE = 3;

/** The frame of the four cards; its content is a fact, or what stands for it. */
export function FactCard(props: {
  title: string;
  help: string;
  children: ReactNode;
}) {
  const { title, help, children } = props;
  const titleId = useId();
  return (
    <Card
      className={styles.card}
      role="region"
      aria-labelledby={titleId}
      data-microapps-root
    >
      <CardHeader>
        <div className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          <HelpButton title={title}>{help}</HelpButton>
        </div>
      </CardHeader>
      <CardBody>
        <div className={styles.body}>{children}</div>
      </CardBody>
    </Card>
  );
}

export function FactView({ fact }: { fact: Fact }) {
  const { headline, aside, sentence, picture, evidence = [], action } = fact;
  return (
    <>
      <p className={styles.headline}>
        {headline}
        {aside && <span className={styles.aside}>{aside}</span>}
      </p>
      {sentence && <Text className={styles.sentence}>{sentence}</Text>}
      {picture}
      {evidence.length > 0 && (
        <ul className={styles.evidence}>
          {evidence.slice(0, MAX_EVIDENCE).map(({ key, points, text }) => (
            <li key={key}>
              {points !== undefined && (
                <span className={styles.points}>{signed(points)}</span>
              )}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {action && <div className={styles.action}>{action}</div>}
    </>
  );
}

/** `+18`, `−6` with a true minus sign. */
export function signed(points: number): string {
  return points < 0 ? `−${Math.abs(points)}` : `+${points}`;
}
