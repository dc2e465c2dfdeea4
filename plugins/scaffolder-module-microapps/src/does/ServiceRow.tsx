import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, TextField } from '@backstage/ui';
import type { AnsweredService } from '@microapps/backstage-plugin-microapps-manifest';
import { RiCloseLine } from '@remixicon/react';
import { useId } from 'react';
import type { Problem } from '../answers/types';
import type { ToSettle } from '../meaning/thingsToSettle';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import { ProblemText } from '../questions/ProblemText';
import { wizardTranslationRef } from '../translation';
import type { ApprovedService } from './approvedServices';
import { ServiceBox } from './ServiceBox';
import styles from './Services.module.css';

interface ServiceRowProps {
  /** 1-based */
  number: number;
  /** Undefined for the row that waits to be filled. */
  value: AnsweredService | undefined;
  onChange(service: AnsweredService): void;
  onRemove(): void;
  problem(question: 'domain' | 'name' | 'secret'): Problem['code'] | undefined;
  /** What has to be settled about it. */
  thing: ToSettle | undefined;
  approved: ApprovedService[];
}

/** One service: its address, whether it takes a key, and what stands against it. */
export function ServiceRow(props: ServiceRowProps) {
  const { number, value, onChange, onRemove, problem, thing } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const problemId = useId();
  const name = value?.name || value?.domain || t('does.serviceThis');
  const set = (answers: Partial<AnsweredService>) =>
    onChange({ domain: '', secret: 'unknown', ...value, ...answers });
  return (
    <div className={styles.row}>
      <div className={styles.address}>
        <TextField
          type="url"
          inputMode="url"
          autoComplete="off"
          aria-label={t('does.serviceAddress', { number: `${number}` })}
          aria-describedby={problemId}
          placeholder={t('does.servicePlaceholder')}
          isInvalid={problem('domain') !== undefined}
          value={value?.domain ?? ''}
          // The old name would not be that of another address.
          onChange={domain => set({ domain, name: undefined })}
          onBlur={() => value && set({ domain: asDomain(value.domain) })}
        />
        {value && (
          <ButtonIcon
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('does.serviceRemove', { name })}
            onPress={onRemove}
          />
        )}
      </div>
      <ProblemText id={problemId} code={problem('domain')} />
      {thing && value && (
        <ServiceBox
          thing={thing}
          approved={props.approved}
          // It is approved as it is: no key of one's own.
          onUse={({ domain, title }) =>
            set({
              domain,
              name: title,
              secret: value.secret === 'yes' ? 'yes' : 'no',
            })
          }
        />
      )}
      {value && (
        <ChoiceQuestion
          question={t('does.secret', { name })}
          options={[
            { value: 'yes', label: t('does.secretYes') },
            { value: 'no', label: t('does.secretNo') },
            { value: 'unknown', label: t('does.unknown') },
          ]}
          value={value.secret}
          onChange={secret => set({ secret })}
          problem={problem('secret')}
        />
      )}
    </div>
  );
}

/** The address of the service, out of what people copy from their browser. */
function asDomain(typed: string): string {
  return typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '');
}
