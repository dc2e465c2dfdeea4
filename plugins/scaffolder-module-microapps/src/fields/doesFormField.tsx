import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { DoesQuestions } from '../does/DoesQuestions';
import { fieldNames } from './fieldNames';
import { type FieldProps, fieldSchema } from './fieldSchema';
import { fieldValidation } from './fieldValidation';
import { FormPageLayout } from './FormPageLayout';
import { useFormPage } from './useFormPage';

function DoesFormField(props: FieldProps) {
  const page = useFormPage(props);
  return (
    <FormPageLayout page={page}>
      <DoesQuestions
        value={page.draft.does ?? {}}
        onChange={does => props.onChange({ ...does })}
        problems={[]}
        meaning={page.live?.meaning}
      />
    </FormPageLayout>
  );
}

export const doesFormField = createFormField({
  name: fieldNames.does,
  component: DoesFormField,
  schema: fieldSchema,
  validation: fieldValidation('does'),
});
