import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { addPageMessages } from './add-page/messages';
import { entityMessages } from './entity/messages';
import { indexPageMessages } from './index-page/messages';

/**
 * Everything the micro apps pages say. Each area keeps its texts beside its
 * code; words that pages share are in the react package.
 *
 * @public
 */
export const microappsTranslationRef = createTranslationRef({
  id: 'plugin.microapps',
  messages: {
    addPage: addPageMessages,
    entity: entityMessages,
    indexPage: indexPageMessages,
  },
  translations: { de: () => import('./de') },
});
