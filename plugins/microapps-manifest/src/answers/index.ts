export * from './types';
export { answersLimits, answersProblems } from './answersProblems';
export { isReservedName } from './reservedNames';
export { startOf } from './startOf';
export { wishOf } from './wishOf';
export { writeManifest } from './writeManifest';
