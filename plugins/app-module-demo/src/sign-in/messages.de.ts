export default {
  title: 'Wer möchten Sie heute sein?',
  intro:
    'Dieses Portal läuft mit einer Beispielorganisation. Wählen Sie eine von fünf Personen und sehen Sie, was sie sieht; ein Passwort braucht es nicht.',
  choose: 'Weiter als {{name}}, {{role}}',
  failed: 'Sie sind nicht angemeldet',
  unreachable:
    'Das Portal antwortet nicht. Warten Sie, bis es gestartet ist, und versuchen Sie es dann noch einmal.',
  tryAgain: 'Noch einmal versuchen',
  somebodyElse: 'Jemand anderen wählen',
  'people.creator.role': 'Erstellerin',
  'people.creator.may':
    'Baut kleine Apps für das Team, trägt sie hier ein und sieht, was ihnen noch fehlt.',
  'people.teamLead.role': 'Teamleiter',
  'people.teamLead.may':
    'Begleitet die Apps des Teams und entscheidet, welche benutzt werden dürfen.',
  'people.securityReviewer.role': 'Sicherheitsprüferin',
  'people.securityReviewer.may':
    'Prüft Zugriffe, Daten und Ausnahmen und worauf jede Entscheidung beruht.',
  'people.platformAdmin.role': 'Plattform-Administratorin',
  'people.platformAdmin.may':
    'Betreibt das Portal und seine Regeln und hilft, wo etwas feststeckt.',
  'people.businessOwner.role': 'Fachverantwortlicher',
  'people.businessOwner.may':
    'Bezahlt die Apps und sieht, was sie kosten und was sie bringen.',
};
