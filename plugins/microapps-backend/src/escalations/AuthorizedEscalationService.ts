import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  microappEscalationDecidePermission,
  microappEscalationReadPermission,
  type Escalation,
  type EscalationCounters,
  type EscalationDetail,
  type EscalationDraft,
  type EscalationPage,
} from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  rolesOf,
  type Clock,
  type MicroappResource,
  type RoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import type { RuleTexts } from '@microapps/backstage-plugin-microapps-policy';
import type { AppAccess } from '../access/types';
import type { AppStore } from '../apps/types';
import type { EscalationRequest, EscalationService } from './EscalationService';
import type { Decision } from './planDecision';
import { toEscalation, type EscalationRights } from './toApi';
import type {
  EscalationItem,
  EscalationQuery,
  EscalationViewer,
} from './types';
import { whyMayNotDecide } from './whyMayNotDecide';

export interface AuthorizedEscalationServiceOptions {
  access: AppAccess;
  apps: AppStore;
  auth: AuthService;
  clock: Clock;
  escalations: EscalationService;
  roleGroups: RoleGroups;
  texts: RuleTexts;
  userInfo: UserInfoService;
}

type ListRequest = Pick<
  EscalationQuery,
  'status' | 'kind' | 'app' | 'waitingForMe' | 'mine' | 'cursor'
> & { limit?: number };

/**
 * Those who may change an app ask for it; one's own requests and those of
 * apps one may see them of are shown, others are not found.
 */
export class AuthorizedEscalationService {
  static create(
    options: AuthorizedEscalationServiceOptions,
  ): AuthorizedEscalationService {
    return new AuthorizedEscalationService(options);
  }

  private constructor(
    private readonly options: AuthorizedEscalationServiceOptions,
  ) {}

  async ask(
    request: EscalationRequest,
    credentials: BackstageCredentials,
  ): Promise<Escalation> {
    const { access, escalations } = this.options;
    const { actor } = await access.assertWritable(credentials, request.app);
    return this.shown(await escalations.ask(request, actor), credentials);
  }

  async outline(
    asked: Pick<EscalationRequest, 'app' | 'kind' | 'ruleId' | 'value'>,
    credentials: BackstageCredentials,
  ): Promise<EscalationDraft> {
    const { access, escalations } = this.options;
    await access.assertReadable(credentials, asked.app);
    const outline = await escalations.outline(asked);
    const mayWrite = await access.mayWrite(credentials, asked.app);
    const whyNot = mayWrite
      ? outline.whyNot
      : `Only those who look after ${formatAppRef(asked.app)} may ask.`;
    return { ...outline, mayAsk: whyNot === undefined, whyNot };
  }

  async list(
    request: ListRequest,
    credentials: BackstageCredentials,
  ): Promise<EscalationPage> {
    const scope = await this.scopeOf(credentials);
    const { items, nextCursor, totalCount } =
      await this.options.escalations.list({ ...request, ...scope });
    return {
      items: await this.allShown(items, scope.viewer, credentials),
      nextCursor,
      totalCount,
    };
  }

  async counters(
    credentials: BackstageCredentials,
  ): Promise<EscalationCounters> {
    return this.options.escalations.counters(await this.scopeOf(credentials));
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EscalationDetail> {
    const item = await this.visible(id, credentials);
    const scope = await this.scopeOf(credentials);
    const { item: _, ...insight } = await this.options.escalations.insight(
      item,
      scope,
    );
    const [escalation, earlier, similar] = await Promise.all(
      [[item], insight.earlier, insight.similar].map(items =>
        this.allShown(items, scope.viewer, credentials),
      ),
    );
    return { ...insight, escalation: escalation[0], earlier, similar };
  }

  async decide(
    id: string,
    decision: Decision,
    credentials: BackstageCredentials,
  ): Promise<Escalation> {
    const { access, apps, escalations } = this.options;
    const item = await this.visible(id, credentials);
    const viewer = await this.viewerOf(credentials);
    if (decision.action !== 'withdraw') {
      const [resource] = await apps.resources([item.escalation.app]);
      const permits = await access.permits(
        credentials,
        microappEscalationDecidePermission,
      );
      const people = peopleOf(resource);
      if (!resource || !permits(resource)) {
        throw new NotAllowedError(
          whyMayNotDecide(item.escalation, viewer, people) ??
            'You may not decide about this app. Ask a platform admin.',
        );
      }
    }
    return this.shown(
      await escalations.decide(id, decision, viewer),
      credentials,
    );
  }

  private async visible(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EscalationItem> {
    const { access, apps, escalations } = this.options;
    const item = await escalations.get(id);
    if (item.escalation.requestedBy === access.actorOf(credentials)) {
      return item;
    }
    const [resource] = await apps.resources([item.escalation.app]);
    const permits = await access.permits(
      credentials,
      microappEscalationReadPermission,
    );
    if (!resource || !permits(resource)) {
      throw new NotFoundError(`There is no request ${id}.`);
    }
    return item;
  }

  private async shown(
    item: EscalationItem,
    credentials: BackstageCredentials,
  ): Promise<Escalation> {
    const viewer = await this.viewerOf(credentials);
    const [escalation] = await this.allShown([item], viewer, credentials);
    return escalation;
  }

  /** With what the caller may do, from one look at permissions and apps. */
  private async allShown(
    items: EscalationItem[],
    viewer: EscalationViewer,
    credentials: BackstageCredentials,
  ): Promise<Escalation[]> {
    if (items.length === 0) {
      return [];
    }
    const { access, apps, clock, texts } = this.options;
    const [permits, resources] = await Promise.all([
      access.permits(credentials, microappEscalationDecidePermission),
      apps.resources(items.map(({ escalation }) => escalation.app)),
    ]);
    const nowMs = clock.now().getTime();
    return items.map((item, index) =>
      toEscalation(item, {
        rights: rightsOf(item, viewer, resources[index], permits),
        nowMs,
        texts,
      }),
    );
  }

  private async scopeOf(credentials: BackstageCredentials) {
    const [filter, viewer] = await Promise.all([
      this.options.access.readable(
        credentials,
        microappEscalationReadPermission,
      ),
      this.viewerOf(credentials),
    ]);
    return { filter, viewer };
  }

  private async viewerOf(
    credentials: BackstageCredentials,
  ): Promise<EscalationViewer> {
    const { access, auth, roleGroups, userInfo } = this.options;
    const actor = access.actorOf(credentials);
    if (!auth.isPrincipal(credentials, 'user')) {
      return { actor, isUser: false, claims: [], roles: new Set() };
    }
    const info = await userInfo.getUserInfo(credentials);
    const claims = info.ownershipEntityRefs.map(ref =>
      ref.toLocaleLowerCase('en-US'),
    );
    return { actor, isUser: true, claims, roles: rolesOf(roleGroups, claims) };
  }
}

function peopleOf(resource: MicroappResource | undefined): string[] {
  return [...(resource?.ownerRefs ?? []), ...(resource?.sponsorRefs ?? [])];
}

function rightsOf(
  { escalation }: EscalationItem,
  viewer: EscalationViewer,
  resource: MicroappResource | undefined,
  permits: (resource: MicroappResource) => boolean,
): EscalationRights {
  const people = peopleOf(resource);
  const permitted = resource !== undefined && permits(resource);
  const refused = permitted
    ? undefined
    : 'You may not decide about this app. Ask a platform admin.';
  return {
    whyNot: whyMayNotDecide(escalation, viewer, people) ?? refused,
    mayWithdraw: viewer.actor === escalation.requestedBy,
    mayRevoke:
      permitted &&
      !whyMayNotDecide({ ...escalation, requestedBy: '' }, viewer, people),
  };
}
