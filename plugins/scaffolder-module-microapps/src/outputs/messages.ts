/** English texts of what was made; German ones stand in `messages.de.ts`. */
export const outputsMessages = {
  made: '{{name}} is made',
  madeText: 'It has a page in the portal, a repository, and you as its owner.',
  open: 'Open my app',
  where: 'Where it is',
  whereText:
    'This gets you a copy of everything. Who helps you with code can use it too.',
  clone: 'clone command',
  ends: 'When it ends',
  endsText:
    'On {{date}}, in {{days}}. We tell you in time; you renew it with one click. If it ends, nothing is lost.',
  asked: 'What we asked for you',
  askedText:
    'You are told as soon as somebody has decided, usually within a day. Until then your app runs in the sandbox, for you alone.',
  request: 'Request {{number}}',
  next: 'What to do next',
  nextOpen: 'Open your app and read what its page says.',
  nextReadme:
    'Open README.md in the repository: it tells how to change what people see, step by step.',
  nextMerge:
    'Once the requests are allowed, merge the prepared change “{{branch}}”. That makes the app whole.',
  nextShare: 'Show it to a colleague.',
} as const;
