import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import type { TemplateFacts } from '../answers/types';
import { isRecord } from '../answers/readTemplateFacts';
import { factsOfSteps } from './readWizardTemplate';

/** A template that opens in the wizard. */
export interface WizardTemplate {
  entity: Entity;
  facts: TemplateFacts;
}

/** More than anybody would choose from without the stock page's filters. */
const MOST_CARDS = 12;

/**
 * All templates of the portal, when every one of them opens in the wizard.
 * `none` when there are others, or too many: then the stock page with its
 * filters is the better one. Undefined until that is known.
 */
export function useWizardTemplates(): WizardTemplate[] | 'none' | undefined {
  const catalogApi = useApi(catalogApiRef);
  const [templates, setTemplates] = useState<WizardTemplate[] | 'none'>();
  useEffect(() => {
    let wanted = true;
    const found = (known: WizardTemplate[] | 'none') =>
      wanted && setTemplates(known);
    catalogApi
      .queryEntities({
        filter: { kind: 'template' },
        limit: MOST_CARDS + 1,
        orderFields: { field: 'metadata.title', order: 'desc' },
      })
      .then(
        ({ items }) => found(cardsOf(items)),
        // The stock page says what is wrong.
        () => found('none'),
      );
    return () => {
      wanted = false;
    };
  }, [catalogApi]);
  return templates;
}

function cardsOf(entities: Entity[]): WizardTemplate[] | 'none' {
  const cards = entities.flatMap(entity => {
    const facts = factsOf(entity);
    return facts ? [{ entity, facts }] : [];
  });
  const all = cards.length === entities.length;
  return all && cards.length > 0 && cards.length <= MOST_CARDS ? cards : 'none';
}

function factsOf({ spec }: Entity): TemplateFacts | undefined {
  const parameters = spec?.parameters;
  const steps: unknown[] = Array.isArray(parameters)
    ? parameters
    : [parameters];
  return factsOfSteps(steps.filter(isRecord));
}
