import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { microappsReactTranslationRef } from '../translation';
import styles from './CardSkeleton.module.css';

/**
 * What a card looks like before its facts are there; as tall as they will be.
 *
 * @public
 */
export function CardSkeleton(props: { lines?: number }) {
  const { lines = 3 } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton width="45%" height={26} />
      <Skeleton width="90%" height={18} />
      <Skeleton width="100%" height={8} rounded />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={`${75 - line * 12}%`} height={14} />
      ))}
    </div>
  );
}
