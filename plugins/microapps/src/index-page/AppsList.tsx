import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BgProvider, Button, Text } from '@backstage/ui';
import {
  RiCheckDoubleLine,
  RiCloudOffLine,
  RiSearchLine,
} from '@remixicon/react';
import type { AppSummary } from '@microapps/backstage-plugin-microapps-common';
import type { LifecycleAction } from '@microapps/backstage-plugin-microapps-react';
import { useCallback, useState } from 'react';
import { errorMessage, statusOf } from '../errorMessage';
import { AppLifecycleDialog } from '../lifecycle/AppLifecycleDialog';
import { microappsTranslationRef } from '../translation';
import { AppCards } from './AppCards';
import type { ActOnApp } from './AppRowMenu';
import { AppsTable } from './AppsTable';
import { cardsBelowPx, ColumnId, fitColumns } from './fitColumns';
import { ListMessage } from './ListMessage';
import { PagingBar } from './PagingBar';
import type { AppsPageState } from './useAppsPage';
import { useElementWidth } from './useElementWidth';
import type { IndexQueryState } from './useIndexQuery';
import styles from './AppsPage.module.css';

interface AppsListProps {
  list: AppsPageState;
  state: IndexQueryState;
  columns: readonly ColumnId[];
  /** An app is another now, and so may be the list and its counters. */
  onChanged: () => void;
}

/** The rows, or why there are none, and the way to more of them. */
export function AppsList(props: AppsListProps) {
  const { list, state, columns, onChanged } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { ref, widthPx } = useElementWidth();
  const { page, before, stale, error } = list;
  const [chosen, setChosen] = useState<{
    app: AppSummary;
    action: LifecycleAction;
  }>();
  const act: ActOnApp = useCallback(
    (app, action) => setChosen({ app, action }),
    [],
  );
  return (
    <>
      <section className={styles.panel} ref={ref}>
        <BgProvider bg="neutral-1">{content()}</BgProvider>
      </section>
      {page && page.items.length > 0 && (
        <PagingBar page={page} before={before} state={state} pending={stale} />
      )}
      {columns.includes('tier') &&
        page?.items.some(({ tierDerived }) => tierDerived) && (
          <Text as="p" variant="body-small" color="secondary">
            {t('indexPage.table.derived')}
          </Text>
        )}
      {chosen && (
        <AppLifecycleDialog
          {...chosen}
          onClose={() => setChosen(undefined)}
          onDone={onChanged}
        />
      )}
    </>
  );

  function content() {
    if (error) {
      return <Failure error={error} retry={list.retry} state={state} />;
    }
    if (page?.items.length === 0 && !stale) {
      return <NoMatch state={state} />;
    }
    if (widthPx !== undefined && widthPx < cardsBelowPx) {
      return (
        <AppCards
          apps={page?.items}
          stale={stale}
          columns={columns}
          onAct={act}
        />
      );
    }
    return (
      <AppsTable
        apps={page?.items}
        stale={stale}
        columns={fitColumns(columns, widthPx)}
        query={state.query}
        onChange={state.change}
        onAct={act}
      />
    );
  }
}

function NoMatch({ state }: { state: IndexQueryState }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { need, q, mine, tier, risk, stage } = state.query;
  const onlyNeed =
    need && !q && !mine && !tier.length && !risk.length && !stage.length;
  return (
    <ListMessage
      icon={
        onlyNeed ? <RiCheckDoubleLine size={32} /> : <RiSearchLine size={32} />
      }
      title={t(
        onlyNeed ? 'indexPage.nothingNeeded.title' : 'indexPage.noMatch.title',
      )}
    >
      <p>
        {t(
          onlyNeed ? 'indexPage.nothingNeeded.text' : 'indexPage.noMatch.text',
        )}
      </p>
      <Button variant="secondary" onPress={state.clearFilters}>
        {t('indexPage.filters.clear')}
      </Button>
    </ListMessage>
  );
}

interface FailureProps {
  error: Error;
  retry(): void;
  state: IndexQueryState;
}

function Failure({ error, retry, state }: FailureProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const outdated = Boolean(state.query.cursor) && statusOf(error) === 400;
  return (
    <ListMessage
      urgent
      icon={<RiCloudOffLine size={32} />}
      title={t(outdated ? 'indexPage.outdated.title' : 'indexPage.error.title')}
    >
      <p>
        {outdated
          ? t('indexPage.outdated.text')
          : t('indexPage.error.text', { message: errorMessage(error) })}
      </p>
      <Button variant="primary" onPress={outdated ? state.firstPage : retry}>
        {t(outdated ? 'indexPage.paging.first' : 'indexPage.error.retry')}
      </Button>
    </ListMessage>
  );
}
