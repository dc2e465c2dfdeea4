/** Somebody's name in a sentence, from their ref: `user:default/rebecca.yu` is Rebecca Yu. */
export function actorName(actor: string): string {
  if (actor === 'system') {
    return 'The portal';
  }
  const name = actor.replace(/^[^:]*:(?:[^/]*\/)?/, '');
  return actor.startsWith('user:')
    ? name
        .split(/[.\-_]+/)
        .filter(Boolean)
        .map(word => word.charAt(0).toLocaleUpperCase('en') + word.slice(1))
        .join(' ')
    : name;
}
