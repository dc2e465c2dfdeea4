import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useResource } from '@microapps/backstage-plugin-microapps-react';
import {
  normaliseDomain,
  type AnsweredService,
} from '@microapps/backstage-plugin-microapps-manifest';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { problemOf, type Problem } from '../answers/types';
import type { Meaning } from '../meaning/askPolicy';
import { thingsToSettle } from '../meaning/thingsToSettle';
import { ProblemText } from '../questions/ProblemText';
import questionStyles from '../questions/Question.module.css';
import { wizardTranslationRef } from '../translation';
import { approvedServices, policyResource } from './approvedServices';
import { ServiceRow } from './ServiceRow';
import styles from './Services.module.css';

interface ServiceQuestionsProps {
  value: AnsweredService[];
  onChange(services: AnsweredService[]): void;
  problems: Problem[];
  meaning: Meaning | undefined;
}

/** Which services the app talks to; what needs somebody's word says so at once. */
export function ServiceQuestions(props: ServiceQuestionsProps) {
  const { value, onChange, problems, meaning } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { value: policy } = useResource(policyResource, undefined);
  const [adding, setAdding] = useState(false);
  const approved = approvedServices(policy);
  const things = meaning ? thingsToSettle(meaning) : [];

  // There is always a row to type into; an empty one is no service.
  const rows = value.length === 0 || adding ? [...value, undefined] : value;
  const change = (index: number, service: AnsweredService | undefined) => {
    const isLast = index >= value.length - 1;
    const services = [...value];
    if (service && !(isLast && !service.domain)) {
      services.splice(index, 1, service);
    } else {
      services.splice(index, 1);
    }
    setAdding(adding && index < value.length);
    onChange(services);
  };
  const known = new Set(value.map(({ domain }) => normaliseDomain(domain)));
  const offers = approved.filter(({ domain }) => !known.has(domain));

  return (
    <fieldset className={questionStyles.question}>
      <legend className={questionStyles.label}>{t('does.services')}</legend>
      <p className={questionStyles.help}>{t('does.servicesHelp')}</p>
      {rows.map((service, index) => (
        <ServiceRow
          // A service has no identity but its place.
          key={index}
          number={index + 1}
          value={service}
          onChange={changed => change(index, changed)}
          onRemove={() => change(index, undefined)}
          problem={name =>
            problemOf(problems, `does.services.${index}.${name}`)
          }
          thing={things.find(
            ({ value: subject }) =>
              service && subject === normaliseDomain(service.domain),
          )}
          approved={approved}
        />
      ))}
      <ProblemText code={problemOf(problems, 'does.services')} />
      <div className={styles.more}>
        {value.length > 0 && !adding && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setAdding(true)}
          >
            {t('does.serviceAdd')}
          </Button>
        )}
        {offers.length > 0 && (
          <>
            <span className={questionStyles.help}>{t('does.approved')}</span>
            {offers.map(({ domain, title }) => (
              <Button
                key={domain}
                size="small"
                variant="tertiary"
                iconStart={<RiAddLine />}
                aria-label={t('does.approvedAdd', { name: title })}
                onPress={() =>
                  onChange([...value, { domain, name: title, secret: 'no' }])
                }
              >
                {title}
              </Button>
            ))}
          </>
        )}
      </div>
    </fieldset>
  );
}
