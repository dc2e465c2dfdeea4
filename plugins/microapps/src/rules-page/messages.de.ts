/** German texts of the rules, under the keys of the English ones. */
export const rulesMessagesDe = {
  'rules.title': 'Regeln',
  'rules.subtitle':
    'Was geprüft wird, bevor eine App laufen darf, mit einem Beispiel, wie es klingt. Welche Regeln zählen, hängt von der Stufe ab.',
  'rules.exception':
    'Ausnahmen: {{approvers}} entscheidet, höchstens für {{days}}. Frage auf der Seite der App, unter Governance.',
  'rules.noException': 'Von dieser Regel gibt es keine Ausnahmen.',
};
