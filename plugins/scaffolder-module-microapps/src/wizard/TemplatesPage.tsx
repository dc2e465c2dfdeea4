import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { useTemplateParameterSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { DateTime } from 'luxon';
import { type ReactElement, useState } from 'react';
import { useParams } from 'react-router-dom';
import { readDraft } from '../answers/readDraft';
import type { Draft } from '../answers/types';
import { readWizardTemplate } from './readWizardTemplate';
import { TemplateList } from './TemplateList';
import { useWizardTemplates } from './useWizardTemplates';
import { WizardPage } from './WizardPage';

/**
 * The portal's own page of templates; a template that asks only the three pages
 * of questions opens in the wizard instead of the stock form, and where there
 * are no others, they are cards to choose from.
 */
export function TemplatesPage({ original }: { original: ReactElement }) {
  const { '*': rest = '' } = useParams();
  const [namespace, name, ...more] = rest.split('/').filter(Boolean);
  if (!namespace) {
    return <AllTemplates original={original} />;
  }
  if (!name || more.length > 0) {
    return original;
  }
  const templateRef = `template:${namespace}/${name}`;
  return (
    <OneTemplate
      key={templateRef}
      templateRef={templateRef}
      original={original}
    />
  );
}

function AllTemplates({ original }: { original: ReactElement }) {
  const templates = useWizardTemplates();
  if (!templates) {
    return null;
  }
  return templates === 'none' ? (
    original
  ) : (
    <TemplateList templates={templates} />
  );
}

function OneTemplate(props: { templateRef: string; original: ReactElement }) {
  const { templateRef, original } = props;
  const { manifest, loading } = useTemplateParameterSchema(templateRef);
  const [initial] = useState(readOpening);
  if (loading) {
    return null;
  }
  const template = manifest && readWizardTemplate(manifest);
  if (!manifest || !template) {
    return original;
  }
  return (
    <BreadcrumbEntry entry={{ label: manifest.title, href: '.' }}>
      <WizardPage
        templateRef={templateRef}
        title={manifest.title}
        template={template}
        initial={initial}
      />
    </BreadcrumbEntry>
  );
}

/** Answers that the address brings along, and the moment they were opened. */
function readOpening(): Draft {
  const text = new URLSearchParams(window.location.search).get('formData');
  const draft = readDraft(text ? parse(text) : {});
  const openedAt = DateTime.utc().toISO();
  return { ...draft, review: { ...draft.review, openedAt } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
