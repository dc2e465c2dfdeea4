export * from './BarePolicyEngine';
export * from './bundleFacts';
export * from './canonicalJson';
export * from './digests';
export * from './facts';
export type {
  ReasonText,
  RuleText,
  RuleTexts,
  RuleWording,
  TextParams,
} from './ruleTexts';
export * from './sentence';
export * from './types';
