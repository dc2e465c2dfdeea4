import type {
  AuthService,
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  microappCostsIngestPermission,
  microappCreatePermission,
  microappDecisionReadPermission,
  microappReadPermission,
  microappUpdatePermission,
} from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  microappResourceRef,
  type AppRef,
  type MicroappFilter,
  type MicroappResource,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import {
  mayServiceCreate,
  mayServiceCreateAny,
  mayServiceIngestCosts,
  mayServiceWrite,
  type ServiceBinding,
} from './serviceBinding';
import type { AppAccess, ReadFilter } from './types';

type MicroappPermission = ResourcePermission<'microapp'>;

const BINDING_FIX =
  'Ask a platform admin to list it under microapps.serviceCallers.';

/**
 * Permissions, and the binding of services to their apps, which holds
 * whatever the permission policy says.
 */
export class DefaultAppAccess implements AppAccess {
  static create(options: {
    apps: AppStore;
    auth: AuthService;
    binding: ServiceBinding;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): DefaultAppAccess {
    const { apps, auth, binding, permissions, permissionsRegistry } = options;
    return new DefaultAppAccess(
      apps,
      auth,
      binding,
      permissions,
      permissionsRegistry.getPermissionRuleset(microappResourceRef),
    );
  }

  private constructor(
    private readonly apps: AppStore,
    private readonly auth: AuthService,
    private readonly binding: ServiceBinding,
    private readonly permissions: PermissionsService,
    private readonly ruleset: PermissionRuleset<
      MicroappResource,
      MicroappFilter,
      'microapp'
    >,
  ) {}

  actorOf(credentials: BackstageCredentials): string {
    if (this.auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    if (this.auth.isPrincipal(credentials, 'service')) {
      return credentials.principal.subject;
    }
    throw new NotAllowedError('Sign in first.');
  }

  async readable(
    credentials: BackstageCredentials,
    permission: MicroappPermission = microappReadPermission,
  ): Promise<ReadFilter> {
    const decision = await this.decide(credentials, permission);
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { kind: 'all' };
      case AuthorizeResult.CONDITIONAL:
        return {
          kind: 'criteria',
          criteria: createConditionTransformer(this.ruleset)(
            decision.conditions,
          ),
        };
      default:
        return { kind: 'none' };
    }
  }

  async permits(
    credentials: BackstageCredentials,
    permission: MicroappPermission,
  ): Promise<(resource: MicroappResource) => boolean> {
    const decision = await this.decide(credentials, permission);
    const authorize = createConditionAuthorizer(this.ruleset);
    return resource => authorize(decision, resource);
  }

  async assertMayLook(credentials: BackstageCredentials): Promise<void> {
    const decision = await this.decide(credentials, microappReadPermission);
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError('You may not look at micro apps.');
    }
  }

  async assertReadsAll(credentials: BackstageCredentials): Promise<void> {
    const decision = await this.decide(credentials, microappReadPermission);
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'Only somebody who may see every micro app may read this.',
      );
    }
  }

  async assertReadable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<void> {
    await this.assertVisible(credentials, ref, microappReadPermission);
  }

  async assertDecisionReadable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<void> {
    await this.assertVisible(credentials, ref, microappReadPermission);
    await this.assertVisible(credentials, ref, microappDecisionReadPermission);
  }

  async assertWritable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<{ actor: string }> {
    const actor = this.actorOf(credentials);
    await this.assertBound(credentials, ref);
    const [resource] = await this.apps.resources([ref]);
    if (
      resource &&
      (await this.allows(credentials, microappUpdatePermission, resource))
    ) {
      return { actor };
    }
    await this.assertReadable(credentials, ref);
    throw new NotAllowedError(
      `You may not change ${formatAppRef(
        ref,
      )}. Ask one of its owners, or a platform admin.`,
    );
  }

  async mayWrite(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<boolean> {
    try {
      await this.assertWritable(credentials, ref);
      return true;
    } catch (error) {
      if (error instanceof NotAllowedError || error instanceof NotFoundError) {
        return false;
      }
      throw error;
    }
  }

  async assertMayRegister(credentials: BackstageCredentials): Promise<void> {
    await this.assertAllowed(
      credentials,
      microappCreatePermission,
      'You may not register micro apps. Ask a platform admin.',
    );
    const actor = this.actorOf(credentials);
    if (
      this.auth.isPrincipal(credentials, 'service') &&
      !mayServiceCreateAny(this.binding, actor)
    ) {
      throw new NotAllowedError(
        `${actor} may not register micro apps. ${BINDING_FIX}`,
      );
    }
  }

  async assertCreatable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<{ actor: string }> {
    await this.assertMayRegister(credentials);
    const actor = this.actorOf(credentials);
    if (
      this.auth.isPrincipal(credentials, 'service') &&
      !mayServiceCreate(this.binding, actor, ref)
    ) {
      throw new NotAllowedError(
        `${actor} may not register ${formatAppRef(ref)}. ${BINDING_FIX}`,
      );
    }
    return { actor };
  }

  async assertMayIngestCosts(
    credentials: BackstageCredentials,
    refs: AppRef[],
  ): Promise<{ actor: string }> {
    const actor = this.actorOf(credentials);
    await this.assertAllowed(
      credentials,
      microappCostsIngestPermission,
      'You may not send cost figures. Ask a platform admin.',
    );
    if (
      this.auth.isPrincipal(credentials, 'service') &&
      !mayServiceIngestCosts(this.binding, actor, refs)
    ) {
      throw new NotAllowedError(
        `${actor} may not send cost figures of these apps. ${BINDING_FIX}`,
      );
    }
    return { actor };
  }

  private async assertBound(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<void> {
    if (!this.auth.isPrincipal(credentials, 'service')) {
      return;
    }
    const { subject } = credentials.principal;
    const app = await this.apps.find(ref);
    if (!app) {
      await this.assertMayLook(credentials);
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    if (!mayServiceWrite(this.binding, subject, ref, app.source.subject)) {
      throw new NotAllowedError(
        `${subject} may not write ${formatAppRef(
          ref,
        )}: it was not registered by it. ${BINDING_FIX}`,
      );
    }
  }

  private async assertVisible(
    credentials: BackstageCredentials,
    ref: AppRef,
    permission: MicroappPermission,
  ): Promise<void> {
    const [resource] = await this.apps.resources([ref]);
    if (!resource || !(await this.allows(credentials, permission, resource))) {
      throw new NotFoundError(
        `There is no app ${formatAppRef(ref)}, or you may not see it.`,
      );
    }
  }

  private async allows(
    credentials: BackstageCredentials,
    permission: MicroappPermission,
    resource: MicroappResource,
  ): Promise<boolean> {
    const decision = await this.decide(credentials, permission);
    return createConditionAuthorizer(this.ruleset)(decision, resource);
  }

  async assertAllowed(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    words: string,
  ): Promise<void> {
    const [{ result }] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(words);
    }
  }

  private async decide(
    credentials: BackstageCredentials,
    permission: MicroappPermission,
  ): Promise<PolicyDecision> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }
}
