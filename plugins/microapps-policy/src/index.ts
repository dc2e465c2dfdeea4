export * from './facts';
export * from './types';
