import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { CreatedApp } from './CreatedApp';

/** What was made, in place of the stock list of links. */
export const createdAppOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'microapp',
  params: {
    component: CreatedApp,
    templateRefs: [
      'template:default/static-web',
      'template:default/serverless-function',
    ],
  },
});
