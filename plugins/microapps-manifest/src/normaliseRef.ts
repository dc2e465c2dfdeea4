/** What a reference means that leaves out kind or namespace. @public */
export interface NormaliseRefOptions {
  /** `group` unless given. */
  defaultKind?: string;
  /** `default` unless given. */
  defaultNamespace?: string;
}

const MAX_PART_LENGTH = 63;

/**
 * A catalog reference from what people write: `PeopleOps` and `People Ops` become
 * `group:default/peopleops` and `group:default/people-ops`, always lower case.
 * Undefined when nothing is left that could be a name.
 *
 * @public
 */
export function normaliseRef(
  written: string,
  options: NormaliseRefOptions = {},
): string | undefined {
  // Colon and slash have their meaning in references; in `Sales: EMEA` they are text.
  const match = /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/.exec(written);
  const kind = toPart(match?.[1] ?? options.defaultKind ?? 'group');
  const namespace = toPart(match?.[2] ?? options.defaultNamespace ?? 'default');
  const name = toPart(match?.[3] ?? written);
  return /^[a-z][a-z0-9]*$/.test(kind) && namespace && name
    ? `${kind}:${namespace.replace(/[._]+/g, '-')}/${name}`
    : undefined;
}

/** Letters without accents, digits, and single separators inside. */
function toPart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[-_.]{2,}/g, '-')
    .slice(0, MAX_PART_LENGTH)
    .replace(/^[-_.]+|[-_.]+$/g, '');
}
