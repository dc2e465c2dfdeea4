import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { ButtonLink, Container, Header, Link } from '@backstage/ui';
import {
  addAppRouteRef,
  ideasRouteRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { RiFlashlightLine, RiPagesLine } from '@remixicon/react';
import { wizardTranslationRef } from '../translation';
import type { WizardTemplate } from './useWizardTemplates';
import styles from './TemplateList.module.css';

/** What an app can be made from, to choose. */
export function TemplateList({ templates }: { templates: WizardTemplate[] }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const ideas = useRouteRef(ideasRouteRef)?.();
  const addApp = useRouteRef(addAppRouteRef)?.();
  return (
    <div data-microapps-root>
      <Header title={t('wizard.title')} description={t('wizard.list.text')} />
      <Container>
        <ul className={styles.grid}>
          {templates.map(template => (
            <li key={stringifyEntityRef(template.entity)}>
              <TemplateCard template={template} />
            </li>
          ))}
        </ul>
        {addApp && (
          <p className={styles.more}>
            {t('wizard.list.already')}{' '}
            <Link href={addApp}>{t('wizard.list.add')}</Link>
          </p>
        )}
        {ideas && (
          <p className={styles.more}>
            {t('wizard.list.unsure')}{' '}
            <Link href={`${ideas}?new=1`}>{t('wizard.list.idea')}</Link>
          </p>
        )}
      </Container>
    </div>
  );
}

function TemplateCard({ template }: { template: WizardTemplate }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const format = useFormat();
  const route = useRouteRef(scaffolderPlugin.routes.selectedTemplate);
  const { entity, facts } = template;
  const { namespace, name } = parseEntityRef(stringifyEntityRef(entity));
  const { title = name, description } = entity.metadata;
  const Icon = facts.runtime.startsWith('static:')
    ? RiPagesLine
    : RiFlashlightLine;
  const href = route?.({ namespace, templateName: name });
  return (
    <article className={styles.card}>
      <Icon size={28} className={styles.icon} aria-hidden />
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{description}</p>
      {facts.monthlyCost && (
        <p className={styles.facts}>
          {t('wizard.list.cost', {
            cost: format.money(
              facts.monthlyCost.amount,
              facts.monthlyCost.currency,
            ),
          })}
        </p>
      )}
      {href && (
        <div>
          <ButtonLink
            variant="primary"
            href={href}
            aria-label={t('wizard.list.chooseNamed', { name: title })}
          >
            {t('wizard.list.choose')}
          </ButtonLink>
        </div>
      )}
    </article>
  );
}
