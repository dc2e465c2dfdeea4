import { useCallback, useEffect, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ColumnId, columnIds } from './fitColumns';

const bucketName = 'microapps';
const hiddenColumnsKey = 'index-hidden-columns';

function readHidden(value: unknown): readonly ColumnId[] {
  return Array.isArray(value)
    ? columnIds.filter(id => id !== 'name' && value.includes(id))
    : [];
}

/**
 * The columns a person wants to see, remembered for them. What is kept are the
 * hidden ones, so that a column added later is seen by everybody.
 */
export function useColumnChoice(): {
  chosen: readonly ColumnId[];
  choose(columns: readonly ColumnId[]): void;
} {
  const storage = useApi(storageApiRef);
  const [hidden, setHidden] = useState<readonly ColumnId[]>(() =>
    readHidden(storage.forBucket(bucketName).snapshot(hiddenColumnsKey).value),
  );

  useEffect(() => {
    const subscription = storage
      .forBucket(bucketName)
      .observe$(hiddenColumnsKey)
      .subscribe(({ value }) => setHidden(readHidden(value)));
    return () => subscription.unsubscribe();
  }, [storage]);

  const choose = useCallback(
    (columns: readonly ColumnId[]) => {
      const next = columnIds.filter(
        id => id !== 'name' && !columns.includes(id),
      );
      setHidden(next);
      storage.forBucket(bucketName).set(hiddenColumnsKey, [...next]);
    },
    [storage],
  );

  return { chosen: columnIds.filter(id => !hidden.includes(id)), choose };
}
