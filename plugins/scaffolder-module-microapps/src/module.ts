import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { aboutField, doesField, reviewField } from './fields/wizardFields';
import { createdAppOutputs } from './outputs/createdAppOutputs';
import { managementSubPages } from './wizard/managementSubPages';
import { templatesSubPage } from './wizard/templatesSubPage';

/**
 * The wizard that makes a micro app.
 *
 * @public
 */
export const scaffolderModuleMicroapps = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    aboutField,
    doesField,
    reviewField,
    createdAppOutputs,
    templatesSubPage,
    ...managementSubPages,
  ],
});
