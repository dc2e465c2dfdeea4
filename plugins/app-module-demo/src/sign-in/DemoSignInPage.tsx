import { SignInPageProps } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { PersonChooser } from './PersonChooser';
import { rememberedPerson } from './rememberedPerson';
import { SignInAs } from './SignInAs';
import { Person } from './people';

/** Choose one of the example people and go on as that person. */
export const DemoSignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const [person, setPerson] = useState<Person | undefined>(
    rememberedPerson.read,
  );

  if (!person) {
    return (
      <PersonChooser
        onChoose={chosen => {
          rememberedPerson.write(chosen);
          setPerson(chosen);
        }}
      />
    );
  }
  return (
    <SignInAs
      person={person}
      onSignInSuccess={onSignInSuccess}
      onChooseAgain={() => {
        rememberedPerson.forget();
        setPerson(undefined);
      }}
    />
  );
};
