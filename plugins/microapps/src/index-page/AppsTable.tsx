import type { CSSProperties } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  Column,
  Row,
  Skeleton,
  type SortDescriptor,
  TableBody,
  TableHeader,
  TableRoot,
  VisuallyHidden,
} from '@backstage/ui';
import type { AppSummary } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../translation';
import { AppCell } from './AppCell';
import { AppRowMenu, type ActOnApp } from './AppRowMenu';
import { ColumnId, columnWidthsPx, menuColumnWidthPx } from './fitColumns';
import { IndexQuery, sortKeys } from './indexQuery';
import type { IndexQueryChange } from './useIndexQuery';
import { useAppLinks } from '../useAppLinks';
import styles from './AppsTable.module.css';

interface AppsTableProps {
  /** Undefined while the first page is on its way. */
  apps: readonly AppSummary[] | undefined;
  /** The rows belong to an earlier question. */
  stale: boolean;
  columns: readonly ColumnId[];
  query: IndexQuery;
  onChange(change: IndexQueryChange): void;
  onAct: ActOnApp;
}

type TableColumn = { id: ColumnId | 'menu' };

// Highest and soonest first: what needs somebody comes before the rest.
const firstDirection: Partial<Record<ColumnId, 'asc' | 'desc'>> = {
  risk: 'desc',
  tier: 'desc',
  cost: 'desc',
  sbom: 'desc',
};

/** One row per app, sorted by the server. */
export function AppsTable(props: AppsTableProps) {
  const { apps, stale, columns, query, onChange, onAct } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const linksOf = useAppLinks();
  const tableColumns: TableColumn[] = [
    ...columns.map(id => ({ id })),
    { id: 'menu' },
  ];

  const onSortChange = ({ column, direction }: SortDescriptor) => {
    const sort = sortKeys.find(key => key === column);
    if (sort) {
      const turned = direction === 'descending' ? 'desc' : 'asc';
      onChange({
        sort,
        direction: sort === query.sort ? turned : firstDirection[sort] ?? 'asc',
      });
    }
  };

  return (
    <div className={styles.table} aria-busy={stale || !apps}>
      <TableRoot
        aria-label={t('indexPage.table.label')}
        stale={stale}
        isPending={!apps}
        sortDescriptor={{
          column: query.sort,
          direction: query.direction === 'desc' ? 'descending' : 'ascending',
        }}
        onSortChange={onSortChange}
      >
        <TableHeader columns={tableColumns}>
          {({ id }: TableColumn) => (
            <Column
              id={id}
              isRowHeader={id === 'name'}
              allowsSorting={id !== 'menu'}
              style={widthOf(id)}
            >
              {id === 'menu' ? (
                <VisuallyHidden>{t('indexPage.table.actions')}</VisuallyHidden>
              ) : (
                t(`indexPage.column.${id}`)
              )}
            </Column>
          )}
        </TableHeader>
        {apps ? (
          <TableBody
            key="apps"
            items={apps}
            dependencies={[columns, linksOf, onAct, t]}
          >
            {(app: AppSummary) => {
              const links = linksOf(app.entityRef);
              return (
                <Row
                  id={app.entityRef}
                  columns={tableColumns}
                  href={links?.overview}
                >
                  {({ id }: TableColumn) => (
                    <Cell className={styles.cell}>
                      {id !== 'menu' && (
                        <AppCell column={id} app={app} href={links?.overview} />
                      )}
                      {id === 'menu' && links && (
                        <AppRowMenu app={app} links={links} onAct={onAct} />
                      )}
                    </Cell>
                  )}
                </Row>
              );
            }}
          </TableBody>
        ) : (
          <TableBody
            key="skeleton"
            items={skeletonRows(query.pageSize)}
            dependencies={[columns]}
          >
            {({ id: row }: { id: number }) => (
              <Row id={row} columns={tableColumns}>
                {({ id }: TableColumn) => (
                  <Cell className={styles.cell}>
                    {id !== 'menu' && (
                      <Skeleton
                        width={id === 'name' ? '80%' : '60%'}
                        height={16}
                      />
                    )}
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        )}
      </TableRoot>
    </div>
  );
}

function widthOf(id: TableColumn['id']): CSSProperties {
  return id === 'menu'
    ? { width: menuColumnWidthPx }
    : { width: columnWidthsPx[id] };
}

function skeletonRows(count: number): { id: number }[] {
  return Array.from({ length: count }, (_, id) => ({ id }));
}
