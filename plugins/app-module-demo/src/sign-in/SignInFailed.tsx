import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex } from '@backstage/ui';
import { demoTranslationRef } from '../translation';
import { SignInLayout } from './SignInLayout';

interface SignInFailedProps {
  error?: Error;
  onTryAgain(): void;
  onChooseAgain(): void;
}

/** Why the sign-in did not work, and the two ways on. */
export const SignInFailed = (props: SignInFailedProps) => {
  const { t } = useTranslationRef(demoTranslationRef);

  return (
    <SignInLayout heading={t('failed')}>
      <Alert
        role="alert"
        status="warning"
        icon
        title={reasonOf(props.error) ?? t('unreachable')}
      />
      <Flex gap="3">
        <Button onPress={props.onTryAgain}>{t('tryAgain')}</Button>
        <Button variant="secondary" onPress={props.onChooseAgain}>
          {t('somebodyElse')}
        </Button>
      </Flex>
    </SignInLayout>
  );
};

/** What the portal said, without the wrapping of the request; undefined where it said nothing. */
function reasonOf(error: Error | undefined): string | undefined {
  const cause: unknown = error?.cause;
  return cause instanceof Error && cause.message ? cause.message : undefined;
}
