/** German texts that several forms share, under the keys of the English ones. */
export const formsMessagesDe = {
  'forms.cancel': 'Abbrechen',
  'forms.reason.short':
    'Schreibe bitte ein paar Worte, mindestens drei Zeichen.',
  'forms.reason.long': 'Das ist zu lang. Höchstens 2.000 Zeichen passen.',
  'forms.until.latest': 'spätestens {{date}}',
  'forms.until.missing':
    'Wähle bitte einen Tag: Alles, was erlaubt wird, hat ein Ende.',
  'forms.until.past': 'Dieser Tag ist vorbei. Wähle einen späteren.',
  'forms.until.tooLate':
    'Das ist länger als erlaubt. Wähle einen früheren Tag.',
  'forms.failure.conflict': 'Jemand war schneller',
  'forms.failure.title': 'Das hat nicht geklappt',
  'forms.failure.other':
    'Das Portal hat nicht geantwortet, wie es sollte. Nichts wurde geändert; versuche es gleich noch einmal.',
};
