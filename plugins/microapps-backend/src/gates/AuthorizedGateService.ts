import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Decision,
  DecisionDetail,
  DecisionPage,
  Evaluation,
  PolicyInfo,
  Replay,
} from '@microapps/backstage-plugin-microapps-common';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import {
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import type { ManifestService } from '../manifests/types';
import { describeFactsRemoved } from './describeFactsRemoved';
import type { Draft, GateQuestion, GateService } from './GateService';
import { toDecision } from './toApi';

/** Decisions of apps the caller may see; asking the gate is a write. */
export class AuthorizedGateService {
  static create(options: {
    access: AppAccess;
    gates: GateService;
    manifests: Pick<ManifestService, 'get'>;
  }): AuthorizedGateService {
    const { access, gates, manifests } = options;
    return new AuthorizedGateService(access, gates, manifests);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly gates: GateService,
    private readonly manifests: Pick<ManifestService, 'get'>,
  ) {}

  async gate(
    ref: AppRef,
    question: GateQuestion,
    credentials: BackstageCredentials,
  ): Promise<Decision> {
    const { actor } = await this.access.assertWritable(credentials, ref);
    return toDecision(await this.gates.gate(ref, question, actor));
  }

  async decision(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<DecisionDetail> {
    const decision = await this.visible(id, credentials);
    const shown = { decision: toDecision(decision) };
    if (decision.factsRemoved) {
      return { ...shown, factsRemoved: describeFactsRemoved(decision) };
    }
    const facts = await this.gates.factsOf(decision);
    return { ...shown, facts: { ...facts } };
  }

  async replay(id: string, credentials: BackstageCredentials): Promise<Replay> {
    const decision = await this.visible(id, credentials);
    const { same, result } = await this.gates.replay(decision);
    return { same, decision: toDecision({ ...decision, ...result }) };
  }

  async decisionsOf(
    ref: AppRef,
    request: { limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<DecisionPage> {
    await this.access.assertReadable(credentials, ref);
    return this.gates.decisionsOf(ref, request);
  }

  async evaluate(
    request: Partial<Draft> & { app?: string },
    credentials: BackstageCredentials,
  ): Promise<Evaluation> {
    await this.access.assertMayLook(credentials);
    const draft = await this.draftOf(request, credentials);
    const actor = this.access.actorOf(credentials);
    const read = parseManifest(draft.manifest);
    const ref = read.ok && {
      namespace: draft.namespace ?? 'default',
      name: read.manifest.name,
    };
    const known =
      ref && (await this.isReadable(credentials, ref)) ? ref : undefined;
    return this.gates.evaluate(draft, actor, known);
  }

  async policy(credentials: BackstageCredentials): Promise<PolicyInfo> {
    await this.access.assertMayLook(credentials);
    return this.gates.policy();
  }

  /** Whoever may see an app may hear what the gate would say, without reading its manifest. */
  private async draftOf(
    request: Partial<Draft> & { app?: string },
    credentials: BackstageCredentials,
  ): Promise<Draft> {
    const { app, manifest, ...question } = request;
    if ((app === undefined) === (manifest === undefined)) {
      throw new InputError(
        'Send either manifest, the draft, or app, the name of an app whose manifest is judged.',
      );
    }
    if (manifest !== undefined) {
      return { ...question, manifest };
    }
    const ref = parseAppRef(app ?? '');
    await this.access.assertReadable(credentials, ref);
    const { content } = await this.manifests.get(ref);
    return { ...question, manifest: content, namespace: ref.namespace };
  }

  private async visible(id: string, credentials: BackstageCredentials) {
    const decision = await this.gates.decision(id);
    await this.access.assertDecisionReadable(credentials, decision.app);
    return decision;
  }

  private async isReadable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<boolean> {
    try {
      await this.access.assertReadable(credentials, ref);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) {
        return false;
      }
      throw error;
    }
  }
}
