import { useMemo, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Evaluation,
  ManifestCheck,
} from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { Answer, useAnswer } from '../useAnswer';
import { useSettled } from './useSettled';

const typingPauseMs = 300;

export interface ManifestCheckState {
  /** Problems of the text; of an earlier one while `pending`. */
  check: Answer<ManifestCheck>;
  /** What the text would mean; asked for only when it has no errors. */
  meaning: Answer<Evaluation>;
}

/** Checks a manifest as it is typed. Nothing is stored. */
export function useManifestCheck(text: string): ManifestCheckState {
  const api = useApi(microappsApiRef);
  const present = text.trim() ? text : undefined;
  const settled = useSettled(present, typingPauseMs);
  // An emptied text needs no pause to be known as empty.
  const asked = present === undefined ? undefined : settled;

  const answer = useAnswer(
    useMemo(
      () =>
        asked === undefined ? undefined : () => api.validateManifest(asked),
      [api, asked],
    ),
  );
  const pending =
    present !== undefined && (present !== asked || answer.pending);
  const check = { ...answer, pending };

  // While the next check is under way the last meaning stays, dimmed.
  const [complete, setComplete] = useState<string>();
  const completeNow = answer.value?.ok ? asked : undefined;
  const wanted = pending ? complete : completeNow;
  if (wanted !== complete) {
    setComplete(wanted);
  }
  const meaning = useAnswer(
    useMemo(
      () =>
        wanted === undefined
          ? undefined
          : () => api.evaluate({ manifest: wanted, stage: 'deploy' }),
      [api, wanted],
    ),
  );
  return {
    check,
    meaning: { ...meaning, pending: meaning.pending || pending },
  };
}
