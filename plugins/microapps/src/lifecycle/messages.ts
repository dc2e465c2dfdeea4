/** English texts of renewing, retiring and bringing back; German ones stand in `messages.de.ts`. */
export const lifecycleMessages = {
  more: 'More about its time',
  close: 'Close',
  reasonSeen: 'Everybody who may see the app can read it.',
  newEnd: 'It then runs until {{date}}.',
  deniedNothingChanged: 'Nothing was changed. Mend this first, then try again.',
  renew: {
    title: 'Renew {{title}}',
    button: 'Renew',
    reason: 'Why is it still needed?',
    gate: 'The rules for its tier are checked first. If one stops it, you see what to do.',
    used: 'This is renewal {{next}} of {{most}} in a row.',
  },
  retire: {
    title: 'Retire {{title}}?',
    button: 'Retire',
    menu: 'Retire…',
    reason: 'Why is it no longer needed?',
    stops: 'It stops now: nobody can use it any more.',
    undo: 'Until {{date}} its people can bring it back as it was.',
    kept: 'After that it is deleted. Its manifest, parts list and history are kept.',
  },
  reactivate: {
    title: 'Bring {{title}} back',
    button: 'Reactivate',
    reason: 'Why is it needed again?',
    gate: 'The rules for its tier are checked first. If one stops it, it stays as it is and you see what to do.',
  },
  state: {
    archivedOn:
      'It reached its end date and was archived on {{archived}}. Nothing is lost: reactivate it until {{until}}.',
    retiredOn:
      'It was retired on {{archived}}. It can be brought back until {{until}}.',
    deletedOn:
      'It was deleted on {{date}}. Its manifest, parts list and history are kept.',
    idleHeadline: 'Idle for {{days}}',
    idleSentence:
      'Nobody has used it since {{date}}. Still needed? Use it or renew it. If not, retire it: that can be undone for {{grace}}.',
    lastUsed: 'last used',
    ends: 'ends {{date}}',
  },
} as const;
