/** Makes a repository out of a skeleton with the portal's own `fetch:template`. */
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root the project's folder
 * @param {string} [templates] the folder of the templates
 * @returns {(template: string, values: Record<string, string>, target: string) => Promise<void>}
 */
export function createRenderer(root, templates = path.join(root, 'templates')) {
  const require = createRequire(
    path.join(root, 'packages/backend/package.json'),
  );
  const {
    createFetchTemplateAction,
  } = require('@backstage/plugin-scaffolder-backend');
  const { ScmIntegrations } = require('@backstage/integration');
  const { ConfigReader } = require('@backstage/config');
  const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
  // A skeleton beside its template.yaml is read from the disk; nothing else may be read.
  const action = createFetchTemplateAction({ reader: undefined, integrations });
  return async (template, values, target) => {
    const file = path.join(templates, template, 'template.yaml');
    await fs.mkdir(target, { recursive: true });
    const scratch = await fs.mkdtemp(`${target}-skeleton-`);
    await action.handler({
      input: { url: './skeleton', values },
      workspacePath: target,
      templateInfo: {
        entityRef: `template:default/${template}`,
        baseUrl: pathToFileURL(file).href,
      },
      logger: { info: () => {}, debug: () => {} },
      createTemporaryDirectory: async () => scratch,
    });
    await fs.rm(scratch, { recursive: true, force: true });
  };
}
