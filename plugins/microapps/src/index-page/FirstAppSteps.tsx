import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { addAppRouteRef } from '@microapps/backstage-plugin-microapps-react';
import { RiAddLine, RiApps2AddLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { ListMessage } from './ListMessage';
import styles from './FirstAppSteps.module.css';

/** How the first app gets into an empty portal. */
export function FirstAppSteps() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const addApp = useRouteRef(addAppRouteRef)?.();
  return (
    <ListMessage
      icon={<RiApps2AddLine size={40} />}
      title={t('indexPage.empty.title')}
    >
      <p>{t('indexPage.empty.text')}</p>
      <ol className={styles.steps}>
        <li>{t('indexPage.empty.step1')}</li>
        <li>{t('indexPage.empty.step2')}</li>
        <li>{t('indexPage.empty.step3')}</li>
      </ol>
      {addApp && (
        <ButtonLink
          href={addApp}
          variant="primary"
          size="medium"
          iconStart={<RiAddLine />}
        >
          {t('indexPage.addApp')}
        </ButtonLink>
      )}
    </ListMessage>
  );
}
