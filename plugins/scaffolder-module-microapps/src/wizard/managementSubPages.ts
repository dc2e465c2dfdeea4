import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

const forManagers = {
  // Not a tab for those who only want to make an app.
  if: { permissions: { $contains: 'scaffolder.template.management' } },
};

/** The pages of those who look after templates. */
export const managementSubPages = [
  scaffolderPlugin
    .getExtension('sub-page:scaffolder/actions')
    .override(forManagers),
  scaffolderPlugin
    .getExtension('sub-page:scaffolder/editor')
    .override(forManagers),
  scaffolderPlugin
    .getExtension('sub-page:scaffolder/templating-extensions')
    .override(forManagers),
];
