import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/** Page of an app in the portal. */
export function appLink({ namespace, name }: AppRef): string {
  return `/catalog/${namespace}/component/${name}`;
}
