import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CellText, type ColumnConfig, Table, useTable } from '@backstage/ui';
import type { CostDays } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { useMemo } from 'react';
import { microappsTranslationRef } from '../../translation';

type Day = { id: string; date: string; amount: number };

const PAGE_SIZE = 10;

/** The figures behind the chart, newest first. */
export function CostTable({ costs }: { costs: CostDays }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const days = useMemo(
    () => costs.items.map(day => ({ ...day, id: day.date })).reverse(),
    [costs.items],
  );
  const columns: ColumnConfig<Day>[] = [
    {
      id: 'date',
      label: t('entity.cost.day'),
      isRowHeader: true,
      cell: day => <CellText title={format.date(day.date)} />,
    },
    {
      id: 'amount',
      label: t('entity.cost.amount'),
      cell: day => (
        <CellText title={format.money(day.amount, costs.currency)} />
      ),
    },
  ];
  const { tableProps } = useTable<Day>({
    mode: 'complete',
    data: days,
    paginationOptions: {
      pageSize: PAGE_SIZE,
      pageSizeOptions: [PAGE_SIZE, 30, 90],
    },
  });
  return <Table {...tableProps} columnConfig={columns} />;
}
