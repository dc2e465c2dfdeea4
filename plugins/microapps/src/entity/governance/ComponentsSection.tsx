import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CellText,
  type ColumnConfig,
  SearchField,
  Select,
  Table,
  type TableItem,
  useBreakpoint,
  useTable,
} from '@backstage/ui';
import type {
  AppDetail,
  Component,
  LicenseCount,
} from '@microapps/backstage-plugin-microapps-common';
import {
  EmptyState,
  ErrorState,
  microappsApiRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { useMemo, useState } from 'react';
import { microappsTranslationRef } from '../../translation';
import { UploadSbomDialog } from '../cards/UploadSbomDialog';
import { useAppRef } from '../useAppRef';
import styles from './ComponentsSection.module.css';
import { Section } from './Section';

type Part = Component & TableItem;

const ANY_LICENSE = '*';

/** The parts an app is made of, searched and paged by the backend. */
export function ComponentsSection({ detail }: { detail: AppDetail }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const { sbom } = detail.summary;
  return (
    <Section
      id="components"
      title={t('entity.inside.title')}
      description={
        sbom.state === 'none'
          ? undefined
          : t('entity.inside.parts', {
              count: sbom.components,
              number: format.number(sbom.components),
            })
      }
    >
      {sbom.state === 'none' ? (
        <EmptyState
          title={t('entity.inside.noneSentence')}
          description={t('entity.inside.noneWhy')}
          action={<UploadSbomDialog />}
        />
      ) : (
        <PartsTable />
      )}
    </Section>
  );
}

function PartsTable() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const columns = usePartColumns();
  const { table, licenses } = useParts();
  const { search, filter, tableProps, reload } = table;
  return (
    <div className={styles.parts}>
      <div className={styles.filters}>
        <SearchField
          className={styles.search}
          aria-label={t('entity.parts.search')}
          placeholder={t('entity.parts.search')}
          value={search.value}
          onChange={search.onChange}
        />
        <Select
          className={styles.license}
          aria-label={t('entity.parts.license')}
          options={[
            { value: ANY_LICENSE, label: t('entity.parts.anyLicense') },
            ...licenses.map(({ license, count }) => ({
              value: license,
              label: `${license} (${count})`,
            })),
          ]}
          selectedKey={filter.value ?? ANY_LICENSE}
          onSelectionChange={key =>
            filter.onChange(key === ANY_LICENSE ? '' : `${key}`)
          }
        />
      </div>
      {tableProps.error ? (
        <ErrorState error={tableProps.error} onRetry={reload} />
      ) : (
        <Table
          {...tableProps}
          columnConfig={columns}
          emptyState={t('entity.parts.nothing')}
        />
      )}
    </div>
  );
}

function useParts() {
  const api = useApi(microappsApiRef);
  const app = useAppRef();
  const [licenses, setLicenses] = useState<LicenseCount[]>([]);
  const table = useTable<Part, string>({
    mode: 'cursor',
    paginationOptions: { pageSize: 10, pageSizeOptions: [10, 25, 50] },
    getData: async ({ cursor, pageSize, search, filter }) => {
      const page = await api.getComponents(app, {
        cursor,
        limit: pageSize,
        q: search || undefined,
        license: filter || undefined,
      });
      setLicenses(page.licenses);
      return {
        data: page.items.map((item, index) => ({
          ...item,
          id: `${item.purl ?? item.name}@${item.version} ${index}`,
        })),
        nextCursor: page.nextCursor,
        totalCount: page.totalCount,
      };
    },
  });
  return { table, licenses };
}

function usePartColumns(): ColumnConfig<Part>[] {
  const { t } = useTranslationRef(microappsTranslationRef);
  const narrow = useBreakpoint().down('sm');
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('entity.parts.name'),
        isRowHeader: true,
        cell: part => (
          <CellText
            title={part.name}
            description={narrow ? part.version : part.purl}
          />
        ),
      },
      {
        id: 'version',
        label: t('entity.parts.version'),
        isHidden: narrow,
        cell: part => <CellText title={part.version ?? '–'} />,
      },
      {
        id: 'licenses',
        label: t('entity.parts.licenses'),
        cell: part => (
          <CellText
            title={part.licenses.join(', ') || t('entity.parts.noLicense')}
          />
        ),
      },
      {
        id: 'direct',
        label: t('entity.parts.how'),
        isHidden: narrow,
        cell: part => (
          <CellText
            title={
              part.direct
                ? t('entity.parts.direct')
                : t('entity.parts.indirect')
            }
          />
        ),
      },
    ],
    [t, narrow],
  );
}
