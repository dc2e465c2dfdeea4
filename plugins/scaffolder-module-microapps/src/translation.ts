import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { aboutMessages } from './about/messages';
import { doesMessages } from './does/messages';
import { meaningMessages } from './meaning/messages';
import { outputsMessages } from './outputs/messages';
import { problemMessages } from './questions/messages';
import { reviewMessages } from './review/messages';
import { wizardMessages } from './wizard/messages';

/**
 * What the wizard says.
 *
 * @public
 */
export const wizardTranslationRef = createTranslationRef({
  id: 'scaffolder.microapps',
  messages: {
    about: aboutMessages,
    does: doesMessages,
    meaning: meaningMessages,
    outputs: outputsMessages,
    problem: problemMessages,
    review: reviewMessages,
    wizard: wizardMessages,
  },
  translations: { de: () => import('./de') },
});
