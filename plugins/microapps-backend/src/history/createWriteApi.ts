import type { MicroappsWriteApi } from '@microapps/backstage-plugin-microapps-node';
import type { Services } from '../createServices';

/** The write services as a history sees them. */
export function createWriteApi(services: Services): MicroappsWriteApi {
  const { costs, escalations, gates, manifests, sboms, tests } = services;
  return {
    async registerManifest({ ref, content, actor }) {
      const { digest, status } = await manifests.register({
        ref,
        content: new TextEncoder().encode(content),
        source: { kind: 'push', subject: actor },
        actor,
      });
      return { digest, status };
    },
    async uploadSbom({ content, ...upload }) {
      const bytes = Buffer.from(content, 'utf8');
      const { digest } = await sboms.upload({ ...upload, content: bytes });
      return { digest };
    },
    async uploadTests(upload) {
      await tests.upload(upload);
    },
    async ingestCosts({ items, actor }) {
      await costs.ingest({ items, actor, filter: { kind: 'all' } });
    },
    async approve({ ref, askedBy, approvedBy, reason, expiresAt }) {
      const { escalation } = await escalations.ask(
        {
          app: ref,
          kind: 'approval',
          reason,
          expiresAt: expiresAt.toISOString(),
        },
        askedBy,
      );
      await escalations.decide(
        escalation.id,
        { action: 'approve' },
        {
          actor: approvedBy,
          isUser: true,
          claims: [approvedBy],
          roles: new Set(['platform-admin']),
        },
      );
      return { id: escalation.id };
    },
    async gate({ ref, stage, tier, actor }) {
      const { id, allowed, checked } = await gates.gate(
        ref,
        { stage, tier },
        actor,
      );
      return { id, allowed, checked };
    },
  };
}
