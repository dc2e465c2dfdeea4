import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';
import { ReviewQuestions } from '../review/ReviewQuestions';
import { fieldNames } from './fieldNames';
import { type FieldProps, fieldSchema } from './fieldSchema';
import { fieldValidation } from './fieldValidation';
import { FormPageLayout } from './FormPageLayout';
import { useFormPage } from './useFormPage';

function ReviewFormField(props: FieldProps) {
  const page = useFormPage(props);
  const { review } = page.draft;
  const { onChange } = props;
  const [shownAt] = useState(() => DateTime.utc().toISO());
  const openedAt = review?.openedAt;

  // The portal's form does not say when it was opened; this is the first we see.
  useEffect(() => {
    if (!openedAt && shownAt) {
      onChange({ ...review, openedAt: shownAt });
    }
  }, [openedAt, shownAt, onChange, review]);

  return (
    <FormPageLayout page={page}>
      <ReviewQuestions
        value={review ?? {}}
        onChange={answers => onChange({ ...answers })}
        problems={[]}
        draft={page.draft}
        meaning={page.live?.meaning}
        person={page.person}
      />
    </FormPageLayout>
  );
}

export const reviewFormField = createFormField({
  name: fieldNames.review,
  component: ReviewFormField,
  schema: fieldSchema,
  validation: fieldValidation('review'),
});
