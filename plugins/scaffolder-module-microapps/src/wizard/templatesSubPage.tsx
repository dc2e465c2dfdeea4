import {
  coreExtensionData,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** The scaffolder's own page, with the wizard in it. */
export const templatesSubPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/templates')
  .override({
    *factory(originalFactory, { node }) {
      const stock = originalFactory();
      yield* stock;
      const original = stock.get(coreExtensionData.reactElement);
      yield coreExtensionData.reactElement(
        ExtensionBoundary.lazy(node, () =>
          import('./TemplatesPage').then(m => (
            <m.TemplatesPage original={original} />
          )),
        ),
      );
    },
  });
