import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AppDetail,
  Decision,
} from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useRef, useState } from 'react';
import type { GateQuestion } from './gateQuestions';

/** Another question to the gate, on its way or answered. */
export type AskedGate = {
  asked?: GateQuestion;
  decision?: Decision;
  error?: Error;
  loading: boolean;
  /** The answer is a rehearsal: nothing was stored. */
  rehearsed: boolean;
  ask: (question: GateQuestion) => void;
};

/**
 * Asks the gate about this app. Who may change the app gets a decision that
 * counts and is kept; anybody else gets what it would be.
 */
export function useAskGate(detail: AppDetail, onAsked: () => void): AskedGate {
  const api = useApi(microappsApiRef);
  const latest = useRef(0);
  const [state, setState] = useState<Omit<AskedGate, 'ask' | 'rehearsed'>>({
    loading: false,
  });
  const { namespace, name } = detail.summary;
  const app = { namespace, name };

  const rehearse = async (question: GateQuestion) => {
    // By name: who may see an app need not be one who may read its manifest.
    const { decision } = await api.evaluate({
      app: `${namespace}/${name}`,
      ...question,
    });
    if (!decision) {
      throw new Error('The manifest could not be evaluated');
    }
    return decision;
  };

  const ask = async (question: GateQuestion) => {
    const turn = ++latest.current;
    setState({ asked: question, loading: true });
    try {
      const decision = detail.mayWrite
        ? await api.postGate(app, question)
        : await rehearse(question);
      if (turn === latest.current) {
        setState({ asked: question, decision, loading: false });
        onAsked();
      }
    } catch (failure) {
      if (turn === latest.current) {
        const error =
          failure instanceof Error ? failure : new Error(`${failure}`);
        setState({ asked: question, error, loading: false });
      }
    }
  };

  return { ...state, rehearsed: !detail.mayWrite, ask };
}
