import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/core-plugin-api';
import { useMemo, useState } from 'react';
import { forgetOnSignOut } from './forgetOnSignOut';
import { Person } from './people';
import { SignInFailed } from './SignInFailed';

interface SignInAsProps extends SignInPageProps {
  person: Person;
  onChooseAgain(): void;
}

/** Asks the portal for a session of the person; what goes wrong can be tried again. */
export const SignInAs = (props: SignInAsProps) => {
  const { person, onSignInSuccess, onChooseAgain } = props;
  const [attempt, setAttempt] = useState(1);

  const ErrorComponent = useMemo(
    () =>
      ({ error }: { error?: Error }) =>
        (
          <SignInFailed
            error={error}
            onTryAgain={() => setAttempt(current => current + 1)}
            onChooseAgain={onChooseAgain}
          />
        ),
    [onChooseAgain],
  );

  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ 'x-demo-person': person.id }}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
      ErrorComponent={ErrorComponent}
    />
  );
};
