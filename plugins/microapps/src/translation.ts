import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { addPageMessages } from './add-page/messages';
import { askMessages } from './ask/messages';
import { auditMessages } from './audit-page/messages';
import { entityMessages } from './entity/messages';
import { formsMessages } from './forms/messages';
import { indexPageMessages } from './index-page/messages';
import { ideasMessages } from './proposals/messages';
import { lifecycleMessages } from './lifecycle/messages';
import { reviewsMessages } from './reviews/messages';
import { rulesMessages } from './rules-page/messages';

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
    ask: askMessages,
    audit: auditMessages,
    entity: entityMessages,
    forms: formsMessages,
    ideas: ideasMessages,
    indexPage: indexPageMessages,
    lifecycle: lifecycleMessages,
    reviews: reviewsMessages,
    rules: rulesMessages,
  },
  translations: { de: () => import('./de') },
});
