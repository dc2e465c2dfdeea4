import { aboutMessagesDe } from './about/messages.de';
import { doesMessagesDe } from './does/messages.de';
import { meaningMessagesDe } from './meaning/messages.de';
import { outputsMessagesDe } from './outputs/messages.de';
import { problemMessagesDe } from './questions/messages.de';
import { reviewMessagesDe } from './review/messages.de';
import { wizardMessagesDe } from './wizard/messages.de';

export default {
  ...aboutMessagesDe,
  ...doesMessagesDe,
  ...meaningMessagesDe,
  ...outputsMessagesDe,
  ...problemMessagesDe,
  ...reviewMessagesDe,
  ...wizardMessagesDe,
};
