/** German texts of the last page, under the keys of the English ones. */
export const reviewMessagesDe = {
  'review.short': 'Deine App in Kürze',
  'review.change': 'Ändern',
  'review.changeNamed': 'Ändern: {{what}}',
  'review.name': 'Name',
  'review.purpose': 'Wofür',
  'review.team': 'Team',
  'review.audience': 'Für',
  'review.people': 'Über Menschen',
  'review.data': 'Arbeitet mit',
  'review.services': 'Spricht mit',
  'review.servicesNone': 'keinem anderen Dienst',
  'review.then': 'Was geschieht, wenn du auf Erstellen drückst',
  'review.repository':
    'Wir legen für {{name}} ein Repository an, in dem alles steckt: die App, ihre Tests, ihre Prüfungen und ihre Pipeline.',
  'review.register':
    'Sie bekommt eine Seite im Portal. Sie gehört dir und {{team}}. Sie endet am {{date}}, wenn du sie nicht verlängerst; verloren geht dann nichts.',
  'review.full':
    'Sie läuft so, wie du sie beschrieben hast, sobald ihre Prüfungen bestanden sind.',
  'review.sandbox':
    'Sie beginnt sofort in der Sandbox: nur für dich und mit ausgedachten Daten.',
  'review.sandboxWithout':
    'Sie beginnt sofort in der Sandbox: nur für dich, mit ausgedachten Daten und ohne {{services}}.',
  'review.asks': 'Wir bitten {{who}} um Zustimmung zu:',
  'review.ask.approval-missing': 'der App als Ganzem',
  'review.ask.integration-needs-approval': 'dem Gespräch mit {{value}}',
  'review.ask.integration-secret-needs-review':
    'einem Passwort oder Schlüssel für {{value}}',
  'review.ask.llm-model-not-approved': 'Text an {{value}} zu geben',
  'review.ask.purpose-or-cost-center-missing': 'einem Anfang ohne Kostenstelle',
  'review.ask.sponsor-missing': 'einem Anfang ohne jemanden aus der IT',
  'review.ask.third-party-not-approved': 'dem Gespräch mit {{value}}',
  'review.told':
    'Du erfährst es, sobald jemand entschieden hat, meist binnen eines Tages. Dann macht eine vorbereitete Änderung die App ganz.',
  'review.reason': 'Warum brauchst du das?',
  'review.reasonHelp':
    'In deinen eigenen Worten. Wer entscheidet, liest genau das.',
} as const;
