import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import { CatalogWarnings } from './CatalogWarnings';
import styles from './OverviewLayout.module.css';
import { placeCards, type OverviewCard } from './placeCards';

/**
 * The overview of a micro app: the four facts in one row, below them what the
 * gate says, below that whatever else the portal shows of an entity.
 */
export function OverviewLayout({ cards }: EntityContentLayoutProps) {
  const { facts, gate, content, info } = placeCards(cards);
  return (
    <div className={styles.overview}>
      <CatalogWarnings />
      {facts.length > 0 && (
        <div className={styles.facts}>{facts.map(inPlace)}</div>
      )}
      {gate.map(inPlace)}
      {(content.length > 0 || info.length > 0) && (
        <div className={styles.others}>
          <div className={styles.column}>{content.map(inPlace)}</div>
          <div className={styles.column}>{info.map(inPlace)}</div>
        </div>
      )}
    </div>
  );
}

function inPlace(card: OverviewCard, index: number) {
  return <Fragment key={index}>{card.element}</Fragment>;
}
