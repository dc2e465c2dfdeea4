/** English texts of *Add an app*; German ones stand in `messages.de.ts`. */
export const addPageMessages = {
  title: 'Add an app',
  subtitle:
    'Paste, upload or point to its microapp.yaml. Nothing is registered until you press the button.',
  ways: {
    label: 'How the manifest gets here',
    paste: 'Paste',
    upload: 'Upload a file',
    url: 'Address',
  },
  editor: {
    label: 'Manifest (microapp.yaml)',
    placeholder: 'Paste the content of microapp.yaml here.',
    example: 'Start from an example',
    fromFile: 'From {{name}}. You can correct it here.',
    replaced: 'Your earlier text was replaced.',
    undo: 'Bring it back',
    reference: 'What each field means',
    schema: 'JSON schema for your editor',
  },
  upload: {
    drop: 'Drop microapp.yaml here',
    or: 'or',
    choose: 'Choose a file',
    input: 'Manifest file',
    tooLarge:
      '{{name}} is too large to be a manifest. A microapp.yaml is a page of text, at most 64 KB.',
    unreadable:
      '{{name}} is not plain text. Save it as UTF-8 text and try again.',
    several: 'One file at a time, please: drop the microapp.yaml of one app.',
  },
  url: {
    label: 'Address of the manifest',
    description:
      'The portal reads the file from there, now and whenever it changes. It must be able to open the address.',
    placeholder: 'https://github.com/acme/lunch/blob/main/microapp.yaml',
    invalid:
      'An address starts with https:// and leads to a microapp.yaml file.',
    register: 'Register from this address',
    hint: 'Problems in the file are shown here after you press the button.',
  },
  check: {
    waiting: 'Checking…',
    nothingYet: 'Problems show here while you type.',
    fine: 'No problems. Ready to register.',
    problems_one: '{{count}} problem to solve',
    problems_other: '{{count}} problems to solve',
    warnings_one: '{{count}} hint',
    warnings_other: '{{count}} hints',
    both: '{{problems}}, {{warnings}}',
    error: 'Problem',
    warning: 'Hint',
    place: 'Line {{line}}, column {{column}}',
    wholeFile: 'Whole file',
    failed: 'The manifest could not be checked just now.',
    tooLarge:
      'This is too large to be a manifest. A microapp.yaml is a page of text, at most 64 KB.',
    retry: 'Check again',
  },
  meaning: {
    title: 'What it would mean',
    empty:
      'Once the manifest is complete, this says what tier the app gets, how risky it is, how long it lives and what is left to do.',
    broken:
      'Solve the problems first; then this shows tier, risk and lifetime.',
    tier: 'Tier',
    tierTooLow: 'Declared lower than it needs: it should be {{tier}}.',
    tierDerived: 'None is declared; this is the one it needs.',
    tierDeclared: 'As declared; it needs at least {{tier}}.',
    tierBecause: 'Because {{reasons}}.',
    risk: 'Risk',
    time: 'Time to live',
    ends: 'Would end on {{date}} if you register it today, and can be renewed.',
    gateNote:
      'You can register it now. This is only needed before it goes live.',
    warnings_one: '{{count}} more thing worth knowing',
    warnings_other: '{{count}} more things worth knowing',
    failed: 'This could not be worked out just now. You can still register.',
    retry: 'Try again',
  },
  register: {
    button: 'Register',
    problemsFirst:
      'Solve the problems first. The first one is in line {{line}}.',
    problemsFirstNoLine: 'Solve the problems first.',
  },
  failure: {
    conflict: 'This app was not registered: its name belongs to something else',
    notAllowed: 'This app was not registered: you may not change it',
    refused: 'This app was not registered: the manifest was not accepted',
    refusedUrl: 'This app could not be registered from this address',
    unreachable: 'This app was not registered: the portal does not answer',
    other: 'This app was not registered: something went wrong on our side',
    conflictNext:
      'Choose another name, or ask the people of the app that has it.',
    notAllowedNext:
      'Ask the owner of the app to change it, or to make you a co-owner.',
    refusedNext: 'Correct it and try again.',
    unreachableNext: 'Check your connection, then try again.',
    otherNext: 'Try again; if it stays like this, tell the platform team.',
    kept: 'Everything you typed is still here.',
  },
  success: {
    registered: '{{title}} is registered',
    updated: '{{title}} is up to date',
    unchanged: '{{title}} was already registered like this',
    registeredText:
      'It is on the list now, and in the catalog in a few seconds.',
    updatedText: 'The portal now goes by this version of the manifest.',
    unchangedText: 'Nothing changed.',
    ends: 'It ends on {{date}} ({{left}}), then it is archived and kept {{days}}.',
    warnings_one: '{{count}} hint on the manifest',
    warnings_other: '{{count}} hints on the manifest',
    open: 'Open its page',
    another: 'Add another',
    list: 'See all apps',
  },
} as const;
