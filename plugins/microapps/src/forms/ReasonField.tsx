import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import { reasonProblem } from './reasonProblem';

/**
 * Why somebody asks or decides, in their own words. What is wrong with it shows
 * once they tried to send it.
 */
export function ReasonField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  tried: boolean;
  optional?: boolean;
  autoFocus?: boolean;
}) {
  const { label, description, value, onChange, tried, optional, autoFocus } =
    props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const problem = reasonProblem(value, optional);
  const shown = tried ? problem : undefined;
  return (
    <TextAreaField
      label={label}
      description={shown ? t(`forms.reason.${shown}`) : description}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(shown)}
      isRequired={!optional}
      // The words above say what is wrong, in the reader's language.
      validationBehavior="aria"
      autoFocus={autoFocus}
      rows={3}
    />
  );
}
