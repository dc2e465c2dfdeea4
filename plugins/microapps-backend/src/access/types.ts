import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  BasicPermission,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import type {
  AppRef,
  MicroappFilter,
  MicroappResource,
} from '@microapps/backstage-plugin-microapps-node';

/**
 * Which apps a caller may see, ready for SQL. `none` is what a DENY looks
 * like in a list: empty, never an error.
 */
export type ReadFilter =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'criteria'; criteria: PermissionCriteria<MicroappFilter> };

/** Answers who may see and change an app. */
export interface AppAccess {
  /** Who asks: a user ref, the subject of a service, or `system`. */
  actorOf(credentials: BackstageCredentials): string;
  /** @throws NotAllowedError for a caller who may see no app at all. */
  assertMayLook(credentials: BackstageCredentials): Promise<void>;
  /** @throws NotAllowedError unless the caller may see every app. */
  assertReadsAll(credentials: BackstageCredentials): Promise<void>;
  /** For lists, counters and searches. */
  readable(
    credentials: BackstageCredentials,
    permission?: ResourcePermission<'microapp'>,
  ): Promise<ReadFilter>;
  /** A look at one permission, for many apps. */
  permits(
    credentials: BackstageCredentials,
    permission: ResourcePermission<'microapp'>,
  ): Promise<(resource: MicroappResource) => boolean>;
  /** @throws NotAllowedError with these words. */
  assertAllowed(
    credentials: BackstageCredentials,
    permission: BasicPermission,
    words: string,
  ): Promise<void>;
  /** @throws NotFoundError when it is unknown or hidden from the caller. */
  assertReadable(credentials: BackstageCredentials, ref: AppRef): Promise<void>;
  /**
   * @throws NotFoundError when it is unknown or hidden from the caller,
   *   NotAllowedError when it may be seen and not changed, or when a service
   *   calls for an app that is not bound to it.
   */
  assertWritable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<{ actor: string }>;
  /** Would `assertWritable` pass? */
  mayWrite(credentials: BackstageCredentials, ref: AppRef): Promise<boolean>;
  /** @throws NotAllowedError for a caller who may register no app, whatever its name. */
  assertMayRegister(credentials: BackstageCredentials): Promise<void>;
  /** @throws NotAllowedError unless the caller may register this new app. */
  assertCreatable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<{ actor: string }>;
  /** @throws NotAllowedError unless the caller may send cost figures. */
  assertMayIngestCosts(
    credentials: BackstageCredentials,
    refs: AppRef[],
  ): Promise<{ actor: string }>;
  /** @throws NotFoundError like `assertReadable`; facts hold the manifest. */
  assertDecisionReadable(
    credentials: BackstageCredentials,
    ref: AppRef,
  ): Promise<void>;
}
