import type { createOpenApiRouter } from '../schema/openapi';

/** Router that knows the paths, bodies and answers of the OpenAPI document. */
export type MicroappsRouter = Awaited<ReturnType<typeof createOpenApiRouter>>;
