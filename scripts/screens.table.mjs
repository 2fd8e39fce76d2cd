/** The pictures of docs/screens by name, each with what it shows. `npm run screens` makes all of them from the samples of this repository. */
export const SCREENS = {
  library: 'stories in four languages, one chosen',
  import: 'the report on a pasted article',
  desk: 'a laid-out story',
  'desk-dark': 'the same by night',
  'desk-boxes': 'pull quote, fact box, questions and answers',
  'desk-boxes-dark': 'the same by night',
  'desk-rtl': 'an Arabic story',
  'desk-phone': 'the desk on a phone',
  'desk-phone-boxes': 'a fact box on a phone',
  preview: 'the page that leaves, on a phone and on a desktop',
  page: 'the page as its readers have it',
  'page-dark': 'the same by night',
  'page-phone': 'the same on a phone',
  'page-print': 'the same on paper',
  'page-rtl': 'an Arabic page',
};
