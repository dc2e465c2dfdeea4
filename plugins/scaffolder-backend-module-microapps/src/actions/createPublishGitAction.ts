import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { GitPublisher } from '../publish/GitPublisher';
import { publishGitExamples } from './publishGit.examples';

const BRANCH = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Pushes the files of the task as the first commit of a new repository. */
export function createPublishGitAction(options: {
  /** Absent: the portal has no place for new repositories. */
  publisher: GitPublisher | undefined;
}) {
  return createTemplateAction({
    id: 'microapp:publish:git',
    description:
      'Makes a repository where microapps.git says and pushes the files to it, with any further branches. Goes on with what an earlier attempt of the same person left.',
    examples: publishGitExamples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe('Name of the app'),
        namespace: z => z.string().optional().describe('default unless given'),
        message: z =>
          z.string().optional().describe('Message of the first commit'),
        branches: z =>
          z
            .array(
              z.object({
                name: z.string().regex(BRANCH),
                message: z.string(),
                files: z
                  .record(z.string())
                  .describe('Content by path, in place of the same files'),
              }),
            )
            .max(10)
            .optional()
            .describe('Branches with one commit on top of the first'),
      },
      output: {
        remoteUrl: z => z.string().describe('Address that git pushed to'),
        cloneUrl: z => z.string(),
        cloneCommand: z => z.string().describe('For a terminal'),
        pageUrl: z =>
          z.string().describe('Page of the repository; empty without one'),
        manifestUrl: z => z.string().describe('For microapp:register'),
        commit: z => z.string().optional().describe('Hash of the first commit'),
      },
    },
    async handler(ctx) {
      const { name, namespace = 'default', branches = [] } = ctx.input;
      const ref = parseAppRef(`${namespace}/${name}`);
      if (ref.name !== name || branches.some(b => b.name === 'main')) {
        throw new InputError(
          'Names are in lower case, and main is the branch that the files go to.',
        );
      }
      const { publisher } = options;
      if (!publisher) {
        throw new InputError(
          'The portal has no place for new repositories yet. Ask a platform admin to set microapps.git.',
        );
      }
      const { ref: madeFor, entity } = ctx.user ?? {};
      if (!madeFor) {
        throw new InputError('A repository is made for a person: sign in.');
      }
      const published = ctx.isDryRun
        ? { target: await publisher.preview(ref), commit: '', existed: false }
        : await ctx.checkpoint({
            key: `publish.${namespace}.${name}`,
            fn: async () => {
              ctx.logger.info(`Making the repository ${name}`);
              const { profile } = entity?.spec ?? {};
              return {
                ...(await publisher.publish({
                  ...{ branches, madeFor, ref },
                  author: {
                    name: profile?.displayName ?? madeFor,
                    email: profile?.email ?? 'noreply@localhost',
                  },
                  directory: ctx.workspacePath,
                  workDirectory: await ctx.createTemporaryDirectory(),
                  message: ctx.input.message ?? `Start ${name}`,
                  signal: ctx.signal,
                })),
              };
            },
          });
      const { target, commit, existed } = published;
      ctx.logger.info(
        existed
          ? 'The repository was there already, from the attempt before'
          : `The repository is at ${target.pageUrl ?? target.cloneUrl}`,
      );
      ctx.output('remoteUrl', target.url);
      ctx.output('cloneUrl', target.cloneUrl);
      ctx.output('cloneCommand', `git clone ${target.cloneUrl}`);
      ctx.output('manifestUrl', target.manifestUrl);
      ctx.output('pageUrl', target.pageUrl ?? '');
      if (commit) {
        ctx.output('commit', commit);
      }
    },
  });
}
