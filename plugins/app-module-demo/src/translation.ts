import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { signInMessages } from './sign-in/messages';

/**
 * What the sign-in page of the example organisation says.
 *
 * @public
 */
export const demoTranslationRef = createTranslationRef({
  id: 'app.microapps-demo',
  messages: signInMessages,
  translations: { de: () => import('./sign-in/messages.de') },
});
