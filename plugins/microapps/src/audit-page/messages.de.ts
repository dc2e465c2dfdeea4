/** German texts of the audit log, under the keys of the English ones. */
export const auditMessagesDe = {
  'audit.title': 'Audit',
  'audit.subtitle':
    'Alles, was getan wurde, von wem und warum. Jeder Eintrag versiegelt den davor.',
  'audit.export': 'Exportieren',
  'audit.more': 'Ältere anzeigen',
  'audit.count_one': '{{count}} Eintrag',
  'audit.count_other': '{{count}} Einträge',
  'audit.nothing': 'So etwas wurde nicht getan',
  'audit.nothingHint':
    'Nimm einen Filter weg oder wähle einen längeren Zeitraum.',
  'audit.filter.app': 'App',
  'audit.filter.appExample': 'lunch-picker',
  'audit.filter.actor': 'Wer',
  'audit.filter.actorExample': 'user:default/creator',
  'audit.filter.action': 'Was',
  'audit.filter.actionExample': 'gate-asked',
  'audit.filter.from': 'Von',
  'audit.filter.to': 'Bis',
  'audit.filter.clear': 'Filter löschen',
  'audit.column.sequence': 'Nr.',
  'audit.column.at': 'Wann',
  'audit.column.actor': 'Wer',
  'audit.column.app': 'App',
  'audit.column.text': 'Was',
  'audit.verify.button': 'Prüfen',
  'audit.verify.intact': 'Das Protokoll ist, wie es geschrieben wurde',
  'audit.verify.checked_one': '{{count}} Eintrag in {{seconds}} s geprüft.',
  'audit.verify.checked_other': '{{count}} Einträge in {{seconds}} s geprüft.',
  'audit.verify.head':
    'Sein Siegel ist {{hash}}. Bewahre es anderswo auf, dann lässt sich später beweisen, dass nichts abgeschnitten wurde.',
  'audit.verify.broken': 'Das Protokoll wurde verändert',
  'audit.verify.brokenAt':
    'Das Protokoll wurde bei Eintrag {{sequence}} verändert',
  'audit.verify.whatNow':
    'Schreibe nicht in die Datenbank. Bewahre eine Kopie auf und sage es der Sicherheit.',
};
