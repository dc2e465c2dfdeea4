import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { AboutQuestions } from '../about/AboutQuestions';
import { fieldNames } from './fieldNames';
import { type FieldProps, fieldSchema } from './fieldSchema';
import { fieldValidation } from './fieldValidation';
import { FormPageLayout } from './FormPageLayout';
import { useFormPage } from './useFormPage';

function AboutFormField(props: FieldProps) {
  const page = useFormPage(props);
  return (
    <FormPageLayout page={page}>
      <AboutQuestions
        value={page.draft.about ?? {}}
        onChange={about => props.onChange({ ...about })}
        // The portal's form shows what is wrong by itself.
        problems={[]}
        person={page.person}
      />
    </FormPageLayout>
  );
}

export const aboutFormField = createFormField({
  name: fieldNames.about,
  component: AboutFormField,
  schema: fieldSchema,
  validation: fieldValidation('about'),
});
