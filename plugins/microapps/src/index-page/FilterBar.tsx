import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, ToggleButton } from '@backstage/ui';
import { microappsReactTranslationRef } from '@microapps/backstage-plugin-microapps-react';
import { RiCloseLine, RiUserLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { ColumnMenu } from './ColumnMenu';
import { FilterMenu } from './FilterMenu';
import type { ColumnId } from './fitColumns';
import {
  isFiltered,
  maxSearchLength,
  riskClasses,
  stages,
  tiers,
} from './indexQuery';
import type { IndexQueryState } from './useIndexQuery';
import { useSearchText } from './useSearchText';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  state: IndexQueryState;
  columns: readonly ColumnId[];
  onColumnsChange(columns: readonly ColumnId[]): void;
}

/** Search, filters and the choice of columns. */
export function FilterBar(props: FilterBarProps) {
  const { query, change, clearFilters } = props.state;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: word } = useTranslationRef(microappsReactTranslationRef);
  // A step in the history per pause in typing would bury the way back.
  const onSearch = useCallback(
    (q: string) =>
      change({ q: q.slice(0, maxSearchLength) }, { replace: true }),
    [change],
  );
  const search = useSearchText(query.q, onSearch);

  return (
    <div className={styles.bar}>
      <SearchField
        className={styles.search}
        size="medium"
        aria-label={t('indexPage.search.label')}
        placeholder={t('indexPage.search.placeholder')}
        maxLength={maxSearchLength}
        value={search.text}
        onChange={search.setText}
        onSubmit={search.searchNow}
      />
      <div
        className={styles.chips}
        role="group"
        aria-label={t('indexPage.filters.label')}
      >
        <ToggleButton
          size="small"
          className={styles.toggle}
          iconStart={<RiUserLine />}
          isSelected={query.mine}
          onChange={mine => change({ mine })}
        >
          {t('indexPage.filters.mine')}
        </ToggleButton>
        <FilterMenu
          name={t('indexPage.filters.tier')}
          options={tiers.map(value => ({
            value,
            label: word(`tier.${value}`),
          }))}
          chosen={query.tier}
          onChange={tier => change({ tier })}
        />
        <FilterMenu
          name={t('indexPage.filters.risk')}
          options={riskClasses.map(value => ({
            value,
            label: word(`risk.${value}`),
          }))}
          chosen={query.risk}
          onChange={risk => change({ risk })}
        />
        <FilterMenu
          name={t('indexPage.filters.stage')}
          options={stages.map(value => ({
            value,
            label: word(`stage.${value}`),
          }))}
          chosen={query.stage}
          onChange={stage => change({ stage })}
        />
        {isFiltered(query) && (
          <Button
            variant="tertiary"
            size="small"
            iconStart={<RiCloseLine />}
            onPress={clearFilters}
          >
            {t('indexPage.filters.clear')}
          </Button>
        )}
        <ColumnMenu columns={props.columns} onChange={props.onColumnsChange} />
      </div>
    </div>
  );
}
