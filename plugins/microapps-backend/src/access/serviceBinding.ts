import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';

/** A service (a pipeline, a platform) and the apps it speaks for. */
export interface ServiceCaller {
  /** Subject of its token, with or without `external:`. */
  subject: string;
  /** `namespace/name`, or `namespace/*`. */
  apps: string[];
  /** May send cost figures of any app. */
  costs: boolean;
}

export interface ServiceBinding {
  callers: ServiceCaller[];
  /** Unlisted services may register new apps, and are bound to those. */
  allowRegistration: boolean;
}

/** A service may write what it registered itself, and what it is listed for. */
export function mayServiceWrite(
  binding: ServiceBinding,
  subject: string,
  ref: AppRef,
  recordedSubject: string | undefined,
): boolean {
  return recordedSubject === subject || isListed(binding, subject, ref);
}

/** Registering under any name would let a service take names it has no part in. */
export function mayServiceCreate(
  binding: ServiceBinding,
  subject: string,
  ref: AppRef,
): boolean {
  return isListed(binding, subject, ref) || mayCreateUnlisted(binding, subject);
}

/** Is there a name at all under which it may register? */
export function mayServiceCreateAny(
  binding: ServiceBinding,
  subject: string,
): boolean {
  return (
    binding.callers.some(
      caller => isFor(caller, subject) && caller.apps.length > 0,
    ) || mayCreateUnlisted(binding, subject)
  );
}

function mayCreateUnlisted(binding: ServiceBinding, subject: string): boolean {
  const unlisted = !binding.callers.some(caller => isFor(caller, subject));
  return (
    binding.allowRegistration && unlisted && subject.startsWith('external:')
  );
}

export function mayServiceIngestCosts(
  binding: ServiceBinding,
  subject: string,
  refs: AppRef[],
): boolean {
  return (
    binding.callers.some(caller => isFor(caller, subject) && caller.costs) ||
    (refs.length > 0 && refs.every(ref => isListed(binding, subject, ref)))
  );
}

function isListed(
  { callers }: ServiceBinding,
  subject: string,
  ref: AppRef,
): boolean {
  const wanted = [formatAppRef(ref), `${ref.namespace}/*`];
  return callers.some(
    caller =>
      isFor(caller, subject) && caller.apps.some(app => wanted.includes(app)),
  );
}

function isFor(caller: ServiceCaller, subject: string): boolean {
  return caller.subject === subject || `external:${caller.subject}` === subject;
}
