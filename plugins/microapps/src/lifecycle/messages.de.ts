/** German texts of renewing, retiring and bringing back, under the keys of the English ones. */
export const lifecycleMessagesDe = {
  'lifecycle.more': 'Mehr zu ihrer Zeit',
  'lifecycle.close': 'Schließen',
  'lifecycle.reasonSeen': 'Alle, die die App sehen dürfen, können es lesen.',
  'lifecycle.newEnd': 'Sie läuft dann bis {{date}}.',
  'lifecycle.deniedNothingChanged':
    'Nichts wurde geändert. Behebe das zuerst, dann versuche es noch einmal.',
  'lifecycle.renew.title': '{{title}} verlängern',
  'lifecycle.renew.button': 'Verlängern',
  'lifecycle.renew.reason': 'Wozu wird sie noch gebraucht?',
  'lifecycle.renew.gate':
    'Zuerst werden die Regeln ihrer Stufe geprüft. Steht eine im Weg, siehst du, was zu tun ist.',
  'lifecycle.renew.used':
    'Das ist Verlängerung {{next}} von {{most}} hintereinander.',
  'lifecycle.retire.title': '{{title}} stilllegen?',
  'lifecycle.retire.button': 'Stilllegen',
  'lifecycle.retire.menu': 'Stilllegen…',
  'lifecycle.retire.reason': 'Warum wird sie nicht mehr gebraucht?',
  'lifecycle.retire.stops':
    'Sie hält jetzt an: Niemand kann sie mehr benutzen.',
  'lifecycle.retire.undo':
    'Bis {{date}} können die Zuständigen sie zurückholen, wie sie war.',
  'lifecycle.retire.kept':
    'Danach wird sie gelöscht. Manifest, Stückliste und Verlauf bleiben.',
  'lifecycle.reactivate.title': '{{title}} zurückholen',
  'lifecycle.reactivate.button': 'Zurückholen',
  'lifecycle.reactivate.reason': 'Wozu wird sie wieder gebraucht?',
  'lifecycle.reactivate.gate':
    'Zuerst werden die Regeln ihrer Stufe geprüft. Steht eine im Weg, bleibt alles, wie es ist, und du siehst, was zu tun ist.',
  'lifecycle.state.archivedOn':
    'Sie hat ihr Ende erreicht und wurde am {{archived}} archiviert. Nichts ist verloren: Hole sie bis {{until}} zurück.',
  'lifecycle.state.retiredOn':
    'Sie wurde am {{archived}} stillgelegt. Bis {{until}} lässt sie sich zurückholen.',
  'lifecycle.state.deletedOn':
    'Sie wurde am {{date}} gelöscht. Manifest, Stückliste und Verlauf bleiben.',
  'lifecycle.state.idleHeadline': 'Seit {{days}} ungenutzt',
  'lifecycle.state.idleSentence':
    'Seit {{date}} hat sie niemand benutzt. Wird sie noch gebraucht? Benutze oder verlängere sie. Wenn nicht, lege sie still: Das lässt sich {{grace}} lang zurücknehmen.',
  'lifecycle.state.lastUsed': 'zuletzt benutzt',
  'lifecycle.state.ends': 'endet am {{date}}',
};
