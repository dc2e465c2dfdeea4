import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonIcon,
  MenuListBox,
  MenuListBoxItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { ColumnId, columnIds } from './fitColumns';

const choosable = columnIds.filter(id => id !== 'name');

interface ColumnMenuProps {
  columns: readonly ColumnId[];
  onChange(columns: readonly ColumnId[]): void;
}

/** Which columns to show. The name always stays. */
export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        size="small"
        aria-label={t('indexPage.table.columns')}
        icon={<RiLayoutColumnLine />}
      />
      <MenuListBox
        aria-label={t('indexPage.table.columns')}
        placement="bottom end"
        selectionMode="multiple"
        // Escape closes the menu; it must not undo what was chosen in it.
        escapeKeyBehavior="none"
        selectedKeys={columns.filter(id => id !== 'name')}
        onSelectionChange={keys =>
          onChange(choosable.filter(id => keys === 'all' || keys.has(id)))
        }
      >
        {choosable.map(id => (
          <MenuListBoxItem key={id} id={id}>
            {t(`indexPage.column.${id}`)}
          </MenuListBoxItem>
        ))}
      </MenuListBox>
    </MenuTrigger>
  );
}
