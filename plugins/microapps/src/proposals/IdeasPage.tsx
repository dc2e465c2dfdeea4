import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  BgProvider,
  ButtonLink,
  Container,
  Header,
  ToggleButton,
  ToggleButtonGroup,
  VisuallyHidden,
} from '@backstage/ui';
import {
  EmptyState,
  ErrorState,
} from '@microapps/backstage-plugin-microapps-react';
import { RiLightbulbLine } from '@remixicon/react';
import styles from '../reviews/ReviewsPage.module.css';
import { microappsTranslationRef } from '../translation';
import { IdeaDetail } from './IdeaDetail';
import { IdeaForm } from './IdeaForm';
import { IdeaList } from './IdeaList';
import { ideaTabs, useIdeaAddress, type IdeaAddress } from './useIdeaAddress';
import { useIdeas } from './useIdeas';

/** Ideas for apps: one's own, and those that wait for an answer. */
export function IdeasPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const address = useIdeaAddress();
  const { writing, again } = address;
  return (
    <div data-microapps-root>
      <Header
        title={t(writing ? 'ideas.form.title' : 'ideas.title')}
        description={t(writing ? 'ideas.form.subtitle' : 'ideas.subtitle')}
        customActions={!writing && <HaveIdea address={address} />}
      />
      <Container className={styles.page}>
        {writing ? (
          <IdeaForm key={again} address={address} />
        ) : (
          <>
            <IdeaTabs address={address} />
            <IdeasOf key={address.tab} address={address} />
          </>
        )}
      </Container>
    </div>
  );
}

function HaveIdea({ address }: { address: IdeaAddress }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <ButtonLink
      href={address.formHref()}
      variant="primary"
      iconStart={<RiLightbulbLine />}
    >
      {t('ideas.have')}
    </ButtonLink>
  );
}

function IdeaTabs({ address }: { address: IdeaAddress }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('ideas.tabs.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[address.tab]}
      onSelectionChange={keys => {
        const chosen = ideaTabs.find(one => keys.has(one));
        if (chosen) {
          address.show(chosen);
        }
      }}
    >
      {ideaTabs.map(one => (
        <ToggleButton key={one} id={one} size="small">
          {t(`ideas.tabs.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function IdeasOf({ address }: { address: IdeaAddress }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const ideas = useIdeas(address.tab);
  const { items, error, totalCount } = ideas;
  const shownId = address.id ?? items?.[0]?.id;
  if (items?.length === 0 && !error && !address.id) {
    return (
      <section className={styles.panel}>
        <BgProvider bg="neutral-1">
          <EmptyState
            icon={<RiLightbulbLine size={32} />}
            title={t(`ideas.nothing.${address.tab}`)}
            description={t(`ideas.nothingHint.${address.tab}`)}
          />
        </BgProvider>
      </section>
    );
  }
  return (
    <>
      <VisuallyHidden aria-live="polite">
        {items && t('ideas.loaded', { count: totalCount })}
      </VisuallyHidden>
      {error && !items && <ErrorState error={error} onRetry={ideas.refresh} />}
      <div className={styles.columns} data-open={address.id && ''}>
        <div className={styles.list}>
          <IdeaList ideas={ideas} address={address} shownId={shownId} />
        </div>
        <div className={styles.detail}>
          {shownId && (
            <IdeaDetail
              key={shownId}
              id={shownId}
              ideas={ideas}
              address={address}
            />
          )}
        </div>
      </div>
    </>
  );
}
