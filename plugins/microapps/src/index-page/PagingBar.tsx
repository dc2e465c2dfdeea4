import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Select, Text } from '@backstage/ui';
import type { AppPage } from '@microapps/backstage-plugin-microapps-common';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { pageSizes } from './indexQuery';
import type { IndexQueryState } from './useIndexQuery';
import styles from './PagingBar.module.css';

interface PagingBarProps {
  page: AppPage;
  /** How many rows come before those of `page`. */
  before: number;
  state: IndexQueryState;
  pending: boolean;
}

/** Which rows these are, and the way to the others. */
export function PagingBar({ page, before, state, pending }: PagingBarProps) {
  const { query, change, nextPage, previousPage } = state;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { nextCursor, totalCount, items } = page;
  const range = t('indexPage.paging.range', {
    from: before + 1,
    to: before + items.length,
    total: totalCount,
  });

  return (
    <nav className={styles.bar} aria-label={t('indexPage.paging.label')}>
      <Text variant="body-medium" color="secondary" className={styles.range}>
        {range}
      </Text>
      <Select
        size="small"
        className={styles.size}
        aria-label={t('indexPage.paging.size')}
        options={pageSizes.map(size => ({
          value: String(size),
          label: t('indexPage.paging.rows', { rows: `${size}` }),
        }))}
        value={String(query.pageSize)}
        onChange={size => change({ pageSize: Number(size) })}
      />
      <ButtonIcon
        variant="secondary"
        size="small"
        aria-label={t('indexPage.paging.previous')}
        icon={<RiArrowLeftSLine />}
        isDisabled={!query.cursor || pending}
        onPress={previousPage}
      />
      <ButtonIcon
        variant="secondary"
        size="small"
        aria-label={t('indexPage.paging.next')}
        icon={<RiArrowRightSLine />}
        isDisabled={!nextCursor || pending}
        onPress={() => nextCursor && nextPage(nextCursor)}
      />
    </nav>
  );
}
