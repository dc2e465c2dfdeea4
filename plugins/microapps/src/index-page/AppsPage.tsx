import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  BgProvider,
  ButtonLink,
  Container,
  Header,
  VisuallyHidden,
} from '@backstage/ui';
import {
  addAppRouteRef,
  ideasRouteRef,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiAddLine, RiLightbulbLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { AppsList } from './AppsList';
import { countersResource } from './appsResource';
import { CounterStrip } from './CounterStrip';
import { FilterBar } from './FilterBar';
import { FirstAppSteps } from './FirstAppSteps';
import { isFiltered } from './indexQuery';
import { useAppsPage } from './useAppsPage';
import { useColumnChoice } from './useColumnChoice';
import { useIndexQuery } from './useIndexQuery';
import styles from './AppsPage.module.css';

/** Every micro app the person may see: what needs somebody first, then all of them. */
export function AppsPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const state = useIndexQuery();
  const { query, change } = state;
  const list = useAppsPage(query);
  const counters = useResource(countersResource, undefined, { maxAgeMs: 0 });
  const { chosen, choose } = useColumnChoice();
  const addApp = useRouteRef(addAppRouteRef)?.();
  const ideas = useRouteRef(ideasRouteRef)?.();

  const total = counters.value?.total;
  const nothingYet =
    list.page?.totalCount === 0 && !list.stale && !isFiltered(query);

  return (
    <div data-microapps-root>
      <Header
        title={t('indexPage.title')}
        description={
          !total
            ? t('indexPage.subtitleUnknown')
            : t('indexPage.subtitle', { count: total })
        }
        customActions={
          <>
            {ideas && (
              <ButtonLink
                href={`${ideas}?new=1`}
                variant="secondary"
                iconStart={<RiLightbulbLine />}
              >
                <span className={styles.ideaLabel}>{t('ideas.have')}</span>
              </ButtonLink>
            )}
            {addApp && (
              <ButtonLink
                href={addApp}
                variant="primary"
                iconStart={<RiAddLine />}
              >
                {t('indexPage.addApp')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Container className={styles.page}>
        <VisuallyHidden aria-live="polite">{announcement()}</VisuallyHidden>
        {nothingYet ? (
          <section className={styles.panel}>
            <BgProvider bg="neutral-1">
              <FirstAppSteps />
            </BgProvider>
          </section>
        ) : (
          <>
            <CounterStrip
              counters={counters.value}
              pending={counters.loading}
              need={query.need}
              onChange={need => change({ need })}
            />
            <FilterBar
              state={state}
              columns={chosen}
              onColumnsChange={choose}
            />
            <AppsList
              list={list}
              state={state}
              columns={chosen}
              onChanged={() => {
                list.retry();
                counters.refresh();
              }}
            />
          </>
        )}
      </Container>
    </div>
  );

  function announcement(): string {
    if (list.error) {
      return '';
    }
    return list.page && !list.stale
      ? t('indexPage.table.loaded', { count: list.page.totalCount })
      : t('indexPage.table.loading');
  }
}
