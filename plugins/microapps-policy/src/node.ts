export * from './WorkerPolicyEngine';
export * from './loadBundle';
