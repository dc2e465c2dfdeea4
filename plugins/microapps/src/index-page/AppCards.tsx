import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type { AppSummary } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../translation';
import {
  CostContent,
  InsideContent,
  NameContent,
  OwnerContent,
  RiskContent,
  StageContent,
  TierContent,
  TimeContent,
} from './AppCell';
import { AppRowMenu, type ActOnApp } from './AppRowMenu';
import type { ColumnId } from './fitColumns';
import { useAppLinks } from '../useAppLinks';
import styles from './AppCards.module.css';

const facts = [
  ['owner', OwnerContent],
  ['sbom', InsideContent],
  ['expires', TimeContent],
  ['cost', CostContent],
] as const;

const skeletonCards = [0, 1, 2, 3, 4, 5];

interface AppCardsProps {
  /** Undefined while the first page is on its way. */
  apps: readonly AppSummary[] | undefined;
  stale: boolean;
  columns: readonly ColumnId[];
  onAct: ActOnApp;
}

/** The list where a table would not fit: one card per app. */
export function AppCards(props: AppCardsProps) {
  const { apps, stale, columns, onAct } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const linksOf = useAppLinks();
  const shows = (id: ColumnId) => columns.includes(id);

  return (
    <ul
      className={styles.list}
      aria-label={t('indexPage.table.label')}
      aria-busy={stale || !apps}
      data-stale={stale || undefined}
    >
      {!apps &&
        skeletonCards.map(card => (
          <li key={card} className={styles.card}>
            <Skeleton width="50%" height={16} />
            <Skeleton width="80%" height={16} />
            <Skeleton width="100%" height={16} />
          </li>
        ))}
      {apps?.map(app => {
        const links = linksOf(app.entityRef);
        return (
          <li key={app.entityRef} className={styles.card}>
            <div className={styles.head}>
              <NameContent app={app} href={links?.overview} />
              {links && <AppRowMenu app={app} links={links} onAct={onAct} />}
            </div>
            <div className={styles.tags}>
              {shows('tier') && <TierContent app={app} />}
              {shows('risk') && <RiskContent app={app} />}
              {shows('stage') && <StageContent app={app} />}
            </div>
            <dl className={styles.facts}>
              {facts
                .filter(([id]) => shows(id))
                .map(([id, Content]) => (
                  <div key={id} className={styles.fact}>
                    <dt className={styles.label}>
                      {t(`indexPage.column.${id}`)}
                    </dt>
                    <dd className={styles.value}>
                      <Content app={app} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
