import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import { reviewTabs, type ReviewTab } from './useReviewAddress';

/** Which requests are shown. */
export function ReviewTabs(props: {
  tab: ReviewTab;
  onShow: (tab: ReviewTab) => void;
}) {
  const { tab, onShow } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('reviews.tabs.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[tab]}
      onSelectionChange={keys => {
        const chosen = reviewTabs.find(one => keys.has(one));
        if (chosen) {
          onShow(chosen);
        }
      }}
    >
      {reviewTabs.map(one => (
        <ToggleButton key={one} id={one} size="small">
          {t(`reviews.tabs.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
