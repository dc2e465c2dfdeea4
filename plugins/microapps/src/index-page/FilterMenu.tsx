import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  MenuListBox,
  MenuListBoxItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import styles from './FilterBar.module.css';

interface FilterMenuProps<T extends string> {
  name: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
}

/** A chip that says what is filtered by, and opens the choice. */
export function FilterMenu<T extends string>(props: FilterMenuProps<T>) {
  const { name, options, chosen, onChange } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const labels = options
    .filter(option => chosen.includes(option.value))
    .map(option => option.label);
  const values = labels.join(', ');
  const text = labels.length
    ? t('indexPage.filters.chosen', { name, values })
    : t('indexPage.filters.any', { name });

  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        size="small"
        className={styles.chip}
        data-active={labels.length > 0 || undefined}
        iconEnd={<RiArrowDownSLine />}
      >
        {text}
      </Button>
      <MenuListBox
        aria-label={name}
        selectionMode="multiple"
        // Escape closes the menu; it must not undo what was chosen in it.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={keys =>
          onChange(
            options
              .map(option => option.value)
              .filter(value => keys === 'all' || keys.has(value)),
          )
        }
      >
        {options.map(option => (
          <MenuListBoxItem key={option.value} id={option.value}>
            {option.label}
          </MenuListBoxItem>
        ))}
      </MenuListBox>
    </MenuTrigger>
  );
}
