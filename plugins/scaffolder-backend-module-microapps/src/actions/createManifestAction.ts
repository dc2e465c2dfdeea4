import { writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseManifest,
  problemsToText,
} from '@microapps/backstage-plugin-microapps-manifest';
import { manifestExamples } from './manifest.examples';

/** Writes `microapp.yaml`, after checking that it is one. */
export function createManifestAction() {
  return createTemplateAction({
    id: 'microapp:manifest',
    description:
      'Writes microapp.yaml into the new repository, once it is checked.',
    examples: manifestExamples,
    supportsDryRun: true,
    schema: {
      input: {
        content: z => z.string().describe('YAML, the whole file'),
      },
      output: {
        digest: z => z.string().describe('sha256:<hex> of the file'),
      },
    },
    async handler(ctx) {
      const { content } = ctx.input;
      const read = parseManifest(content);
      if (!read.ok) {
        throw new InputError(
          `The manifest cannot be used:\n${problemsToText(read.problems)}`,
        );
      }
      await writeFile(
        resolveSafeChildPath(ctx.workspacePath, 'microapp.yaml'),
        content,
      );
      ctx.logger.info(
        'Wrote microapp.yaml: what the app is, who answers for it and until when it lives',
      );
      ctx.output('digest', read.digest);
    },
  });
}
