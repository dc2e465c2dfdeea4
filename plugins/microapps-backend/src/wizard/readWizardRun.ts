import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { assertPlainText } from '../http/assertPlainText';
import type { WizardRun, WrittenWizardRun } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A wizard that stayed open longer tells nothing about the way through it. */
const LONGEST_MS = 7 * DAY_MS;

const RFC_3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * What the wizard says about itself. The moment comes from somebody's browser:
 * one that cannot be is not counted, rather than measured wrongly.
 *
 * @throws InputError for what is no moment
 */
export function readWizardRun(
  written: WrittenWizardRun | undefined,
  nowMs: number,
): WizardRun | undefined {
  if (!written) {
    return undefined;
  }
  const { openedAt, template } = written;
  const opened = DateTime.fromISO(openedAt, { zone: 'utc' });
  if (!RFC_3339.test(openedAt) || !opened.isValid) {
    throw new InputError(
      'wizard.openedAt is no moment. Write it like 2026-12-01T12:00:00Z.',
    );
  }
  if (template !== undefined) {
    assertPlainText(template, 'The template');
  }
  const openedAtMs = opened.toMillis();
  return openedAtMs <= nowMs && nowMs - openedAtMs <= LONGEST_MS
    ? { openedAtMs, template }
    : undefined;
}
