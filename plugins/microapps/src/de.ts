import { addPageMessagesDe } from './add-page/messages.de';
import { askMessagesDe } from './ask/messages.de';
import { auditMessagesDe } from './audit-page/messages.de';
import { entityMessagesDe } from './entity/messages.de';
import { formsMessagesDe } from './forms/messages.de';
import { indexPageMessagesDe } from './index-page/messages.de';
import { ideasMessagesDe } from './proposals/messages.de';
import { lifecycleMessagesDe } from './lifecycle/messages.de';
import { reviewsMessagesDe } from './reviews/messages.de';
import { rulesMessagesDe } from './rules-page/messages.de';

export default {
  ...addPageMessagesDe,
  ...askMessagesDe,
  ...auditMessagesDe,
  ...entityMessagesDe,
  ...formsMessagesDe,
  ...ideasMessagesDe,
  ...indexPageMessagesDe,
  ...lifecycleMessagesDe,
  ...reviewsMessagesDe,
  ...rulesMessagesDe,
};
