/** German texts of *What this means*, under the keys of the English ones. */
export const meaningMessagesDe = {
  'meaning.title': 'Was das bedeutet',
  'meaning.kind.none': 'Deine App',
  'meaning.kind.self': 'Eine App für dich',
  'meaning.kind.team': 'Eine Team-App',
  'meaning.kind.organisation': 'Eine App für alle hier',
  'meaning.kind.external': 'Eine App für Leute von außen',
  'meaning.later':
    'Sag uns, was sie ist und was sie tut. Hier siehst du, was das bedeutet: wie auf sie geachtet wird, wie lange sie lebt, was sie kostet und wer zustimmen muss.',
  'meaning.because': 'Denn: {{reasons}}.',
  'meaning.life': 'Dauer',
  'meaning.lifeValue': '{{days}}, dann verlängerst du mit einem Klick',
  'meaning.cost': 'Kosten',
  'meaning.costValue': 'etwa {{cost}} im Monat, Budget {{budget}}',
  'meaning.costOnly': 'etwa {{cost}} im Monat',
  'meaning.budgetOnly': 'Budget {{budget}} im Monat',
  'meaning.agree': 'Ja sagt',
  'meaning.agreeNobody': 'muss niemand',
  'meaning.agreeValue': '{{who}}, einmal',
  'meaning.start': 'Start',
  'meaning.startFull': 'sofort, so wie du sie beschreibst',
  'meaning.startSandbox':
    'sofort in der Sandbox; der Rest, sobald zugestimmt ist',
  'meaning.startRefused': 'so nicht',
  'meaning.toSettle_one': '{{count}} Sache zu klären',
  'meaning.toSettle_other': '{{count}} Sachen zu klären',
  'meaning.nothingToSettle': 'Nichts zu klären',
  'meaning.ask': 'Du kannst fragen',
  'meaning.mustChange': 'Muss sich ändern',
  'meaning.askWho': 'Wenn du auf Erstellen drückst, fragen wir {{who}}.',
  'meaning.useInstead':
    'Nimm stattdessen {{suggestion}} oder behalte es: dann fragen wir {{who}}.',
  'meaning.settled': 'Tests und Teileliste werden für dich erledigt.',
  'meaning.failed': 'Wir können gerade nicht sagen, was das bedeutet',
  'meaning.failedUnreachable':
    'Das Portal antwortet nicht, deshalb sind deine Antworten nicht geprüft und es geht noch nicht weiter. Prüfe deine Verbindung und versuche es noch einmal. Deine Antworten bleiben erhalten.',
  'meaning.failedOther':
    'Deine Antworten konnten nicht geprüft werden, deshalb geht es noch nicht weiter. Versuche es noch einmal; bleibt es so, sag dem Plattform-Team Bescheid. Deine Antworten bleiben erhalten.',
  'meaning.failedEmail':
    'In deinem Profil steht keine E-Mail-Adresse, also könnte dich niemand wegen der App erreichen. Bitte das Plattform-Team, sie einzutragen.',
  'meaning.retry': 'Noch einmal versuchen',
  'meaning.loading': 'Wir sehen nach, was das bedeutet…',
  'meaning.summary': '{{kind}}, {{tier}}. {{settle}}.',
  'meaning.role.team-lead': 'eine Teamleitung',
  'meaning.role.security-reviewer': 'die Sicherheitsprüfung',
  'meaning.role.platform-admin': 'das Plattform-Team',
  'meaning.role.business-owner': 'die Fachleitung',
} as const;
