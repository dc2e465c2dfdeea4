/**
 * Micro apps in the portal: the list, adding an app, entity cards and the
 * governance tab.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { ReviewsSidebarItem } from './reviews/ReviewsSidebarItem';
export { microappsTranslationRef } from './translation';
