import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import { isRecord, readTemplateFacts } from '../answers/readTemplateFacts';
import { pages, type TemplateFacts } from '../answers/types';
import { fieldNames } from '../fields/fieldNames';

/**
 * The facts of a template that asks our pages and nothing else. Undefined for
 * any other: it needs the stock form, which knows all fields and decorators.
 */
export function readWizardTemplate(
  manifest: TemplateParameterSchema,
): TemplateFacts | undefined {
  const decorators =
    manifest.formDecorators ?? manifest.EXPERIMENTAL_formDecorators ?? [];
  return decorators.length > 0
    ? undefined
    : factsOfSteps(manifest.steps.map(({ schema }) => schema));
}

/** The same for the pages of a template as they stand in its file. */
export function factsOfSteps(
  steps: Record<string, unknown>[],
): TemplateFacts | undefined {
  const questions = steps.flatMap(({ properties }) =>
    isRecord(properties) ? Object.entries(properties) : [],
  );
  const ours = pages.every((page, index) => {
    const [name, question] = questions[index] ?? [];
    return (
      name === page &&
      isRecord(question) &&
      question['ui:field'] === fieldNames[page]
    );
  });
  if (!ours || questions.length > pages.length) {
    return undefined;
  }
  const [, first] = questions[0];
  return isRecord(first) ? readTemplateFacts(first['ui:options']) : undefined;
}
