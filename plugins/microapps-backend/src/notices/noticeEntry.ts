import type { OutboxEntry } from '../outbox/types';
import type { Notice } from './types';

/** A notice on its way: written with the change it tells of. */
export function noticeEntry(notice: Notice): OutboxEntry {
  return {
    kind: 'notice',
    app: notice.app,
    payload: notice,
  };
}
