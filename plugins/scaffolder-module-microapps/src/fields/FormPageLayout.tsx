import { BgProvider } from '@backstage/ui';
import type { ReactNode } from 'react';
import { MeaningPanel } from '../meaning/MeaningPanel';
import wizardStyles from '../wizard/Wizard.module.css';
import type { FormPage } from './useFormPage';

/** Questions and what they mean, side by side inside the portal's own form. */
export function FormPageLayout(props: { page: FormPage; children: ReactNode }) {
  const { page, children } = props;
  return (
    <div className={wizardStyles.columns} data-microapps-root>
      <div className={`${wizardStyles.questions} ${wizardStyles.embedded}`}>
        <BgProvider bg="neutral-1">{children}</BgProvider>
      </div>
      {page.template && (
        <div className={wizardStyles.meaning}>
          <MeaningPanel live={page.live} template={page.template} />
        </div>
      )}
    </div>
  );
}
