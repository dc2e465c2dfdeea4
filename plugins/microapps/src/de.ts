import { addPageMessagesDe } from './add-page/messages.de';
import { entityMessagesDe } from './entity/messages.de';
import { indexPageMessagesDe } from './index-page/messages.de';

export default { ...addPageMessagesDe, ...entityMessagesDe, ...indexPageMessagesDe };
