import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  microappProposalCreatePermission,
  microappProposalDecidePermission,
  microappProposalReadPermission,
  type Proposal,
  type ProposalDetail,
  type ProposalDraft,
  type ProposalPage,
} from '@microapps/backstage-plugin-microapps-common';
import {
  rolesOf,
  type AppRef,
  type RoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import { mayRead } from './mayRead';
import type { ProposalAnswer } from './planAnswer';
import type { ProposalService } from './ProposalService';
import { toProposal } from './toApi';
import type { ProposalQuery, ProposalRecord, ProposalViewer } from './types';

export interface AuthorizedProposalServiceOptions {
  access: AppAccess;
  auth: AuthService;
  permissions: PermissionsService;
  proposals: ProposalService;
  roleGroups: RoleGroups;
  userInfo: UserInfoService;
}

const MAY_NOT_DECIDE = 'You may not decide about ideas. Ask a platform admin.';

/**
 * An idea is between its author and its sponsor; platform admins stand in, and
 * those who may read all of them see it too. For everybody else it is not
 * there.
 */
export class AuthorizedProposalService {
  static create(
    options: AuthorizedProposalServiceOptions,
  ): AuthorizedProposalService {
    return new AuthorizedProposalService(options);
  }

  private constructor(
    private readonly options: AuthorizedProposalServiceOptions,
  ) {}

  async propose(
    draft: ProposalDraft,
    credentials: BackstageCredentials,
  ): Promise<Proposal> {
    const { access, proposals } = this.options;
    const viewer = await this.viewerOf(credentials);
    if (!viewer.isUser) {
      throw new NotAllowedError('Ideas come from people, not from services.');
    }
    await access.assertAllowed(
      credentials,
      microappProposalCreatePermission,
      'You may not propose apps. Ask a platform admin.',
    );
    return toProposal(await proposals.propose(draft, viewer.actor), viewer);
  }

  async list(
    request: Omit<ProposalQuery, 'viewer' | 'limit'> & { limit?: number },
    credentials: BackstageCredentials,
  ): Promise<ProposalPage> {
    const viewer = await this.viewerOf(credentials);
    const { items, ...page } = await this.options.proposals.list({
      ...request,
      viewer,
    });
    const refused = await this.refusal(credentials);
    return {
      ...page,
      items: items.map(item => toProposal(item, viewer, refused)),
    };
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ProposalDetail> {
    const viewer = await this.viewerOf(credentials);
    const record = await this.visible(id, viewer);
    const isOpen = record.status === 'waiting' || record.status === 'approved';
    return {
      proposal: toProposal(record, viewer, await this.refusal(credentials)),
      outlook:
        isOpen && !record.app
          ? await this.options.proposals.outlook(record)
          : undefined,
    };
  }

  async answer(
    id: string,
    answer: ProposalAnswer,
    credentials: BackstageCredentials,
  ): Promise<Proposal> {
    const { access, proposals } = this.options;
    const viewer = await this.viewerOf(credentials);
    await this.visible(id, viewer);
    if (answer.action !== 'withdraw') {
      await access.assertAllowed(
        credentials,
        microappProposalDecidePermission,
        MAY_NOT_DECIDE,
      );
    }
    return toProposal(await proposals.answer(id, answer, viewer), viewer);
  }

  async built(
    id: string,
    app: AppRef,
    credentials: BackstageCredentials,
  ): Promise<Proposal> {
    const { access, proposals } = this.options;
    const viewer = await this.viewerOf(credentials);
    await this.visible(id, viewer);
    await access.assertWritable(credentials, app);
    return toProposal(await proposals.built(id, app, viewer), viewer);
  }

  private async visible(
    id: string,
    viewer: ProposalViewer,
  ): Promise<ProposalRecord> {
    const record = await this.options.proposals.get(id);
    if (!mayRead(record, viewer)) {
      throw new NotFoundError(`There is no idea ${id}.`);
    }
    return record;
  }

  /** Why the caller may answer no idea at all; undefined where they may. */
  private async refusal(
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    return (await this.allows(credentials, microappProposalDecidePermission))
      ? undefined
      : MAY_NOT_DECIDE;
  }

  private async viewerOf(
    credentials: BackstageCredentials,
  ): Promise<ProposalViewer> {
    const { access, auth, roleGroups, userInfo } = this.options;
    const actor = access.actorOf(credentials);
    const readsAll = await this.allows(
      credentials,
      microappProposalReadPermission,
    );
    if (!auth.isPrincipal(credentials, 'user')) {
      return { actor, isUser: false, isAdmin: false, readsAll };
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const isAdmin = rolesOf(roleGroups, ownershipEntityRefs).has(
      'platform-admin',
    );
    return { actor, isUser: true, isAdmin, readsAll };
  }

  private async allows(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
