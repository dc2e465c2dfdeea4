export * from './types';
export { manifestSchema, type ManifestSchema } from './manifestSchema';
export { manifestLimits } from './manifestLimits';
export { parseManifest } from './parseManifest';
export { digestOf } from './digestOf';
export { problemsToText } from './problemsToText';
export { normaliseDomain } from './formats';
export { linksOf } from './linksOf';
export { normaliseRef, type NormaliseRefOptions } from './normaliseRef';
export { titleOf } from './titleOf';
export {
  manifestToEntity,
  microappAnnotations,
  type ManifestToEntityOptions,
  type MicroappEntity,
} from './manifestToEntity';
export {
  governedFields,
  governedFieldsChanged,
  governedFieldsOf,
} from './governedFieldsChanged';
export * from './answers';
