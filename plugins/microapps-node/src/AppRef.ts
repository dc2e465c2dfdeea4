import { InputError } from '@backstage/errors';

/**
 * Names one micro app; both parts as in its catalog entity, lower case.
 *
 * @public
 */
export interface AppRef {
  namespace: string;
  name: string;
}

/**
 * `namespace/name`, the form used in decisions, costs and the audit trail.
 *
 * @public
 */
export function formatAppRef(ref: AppRef): string {
  return `${ref.namespace}/${ref.name}`;
}

/**
 * Reads `namespace/name`, `name` (namespace `default`) or an entity ref of a
 * component.
 *
 * @public
 * @throws InputError for any other form.
 */
export function parseAppRef(text: string): AppRef {
  const match =
    /^(?:component:)?(?:([a-z0-9][a-z0-9-]{0,62})\/)?([a-z0-9][a-z0-9-]{0,62})$/.exec(
      text.toLocaleLowerCase('en-US'),
    );
  if (!match) {
    throw new InputError(
      `"${text.slice(
        0,
        100,
      )}" names no app. Write namespace/name, for example default/lunch-picker.`,
    );
  }
  return { namespace: match[1] ?? 'default', name: match[2] };
}

/**
 * Ref of the app's catalog entity.
 *
 * @public
 */
export function entityRefOf(ref: AppRef): string {
  return `component:${formatAppRef(ref)}`;
}
