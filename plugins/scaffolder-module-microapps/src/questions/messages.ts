/** English texts of what is wrong with an answer; German ones stand in `messages.de.ts`. */
export const problemMessages = {
  required: 'Please answer this.',
  'too-long': 'That is too long. Please say it shorter.',
  'too-short': 'Please say a little more.',
  'too-many': 'These are too many for one app.',
  'name-format':
    'Use small letters, digits and dashes, and begin with a letter: lunch-picker.',
  'name-reserved':
    'The portal needs this name for itself. Please choose another.',
  'name-taken': 'Another app has this name already. Please choose another.',
  'one-line': 'Please write it in one line.',
  'hidden-character':
    'There is an invisible character in it, perhaps from copying. Please type it anew.',
  'reference-format': 'Please choose one from the list.',
  'domain-format': 'Write the address without https://, like maps.example.com.',
  duplicate: 'You have this one already.',
  choice: 'Please choose one of the answers.',
  'moment-format': 'Something went wrong. Please reload the page.',
  refused:
    'This cannot be made with these answers, and nobody can allow it. “What this means” says what to change.',
  unchecked:
    'We could not check your answers just now, so you cannot go on yet. Try again; if it stays like this, tell the platform team. Your answers are kept.',
} as const;
