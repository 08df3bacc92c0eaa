/** The service's words in English; as in `<e-poll>` where both say the same. */
import { sayMomentInEnglish, wholeInEnglish } from '@e-bulletin/issue/poll.js';
import { html, joined } from '../html.js';
import type { Words } from './words.js';

export const ENGLISH: Words = {
  lang: 'en',
  locale: 'en_US',
  whole: wholeInEnglish,
  moment: sayMomentInEnglish,
  asked: 'Opinion poll, for reference',
  pictureFoot: (moment) =>
    `Opinion poll, for reference${moment === undefined ? '' : `, until ${moment}`}`,
  until: (moment) => `Answers are taken until ${moment}.`,
  failed: 'This could not be done',
  internal: 'The server has failed. Your answer has NOT been received; send it again later.',
  toResult: 'Result',
  toReceipt: 'Check the receipt',
  back: 'Back',
  code: (title) => `QR code: ${title}`,

  nothingCollected: 'No name, phone number or network address is collected.',
  collected: (what) => html`Besides your answers this is collected: ${joined(what, '; ')}.`,
  deviceMark:
    'This page keeps a random code on your device so that nobody is counted twice; the server destroys its copy when the count is final.',
  shownBy: (titles) => html`Results are published by: ${joined(titles, '; ')}.`,
  onPortal: 'This poll is answered on the portal, after you log in.',
  notTaken: 'Your answer has NOT been received',
  toCorrect: 'There is something to correct',
  correct: 'To correct:',
  noCookie:
    'This device could not keep the code that avoids counting twice. Send once more; if it happens again, allow cookies for this page.',
  send: 'Send answer',
  cardCode: 'Code on your card',
  cardCodeNote:
    'Twelve characters printed on the paper card. Each card answers once, and no card has a name on it.',
  marked:
    'Your keyboard adds accents to letters. Turn Vietnamese typing off and type the code again.',
  early: (moment) => `Not open yet. Opens at ${moment}.`,
  grace: 'Closed, not final: late ballots may still arrive. Thank you.',
  closed: 'The poll is closed. Thank you.',
  optional: '(optional)',
  least: (n) => `Choose at least ${n}.`,
  most: (n) => `Choose at most ${n}.`,
  several: 'You may choose several.',
  rank: (min, max) => `Rank ${min === max ? '' : `${min} to `}${max}; 1 comes first.`,
  unranked: 'not ranked',
  onlyIf: (question, options) =>
    html`Answer only if to “${question}” you chose “${joined(options, '” or “')}”.`,

  answeredHere: 'This device has answered this poll, and that answer stands.',
  backToChange:
    'To change it, go forward to the page that says “Sent”; once that page is closed, nothing can be changed any more.',
  changing: 'The new answer will replace the one you sent.',
  sentBefore:
    'You have sent once already, with another answer, and that one stands. Send once more and the answer below replaces it.',
  change: 'Change the answer',
  changeNote: (until) =>
    `If you change your mind, press this button and answer anew${until === undefined ? '' : `, before ${until}`}. Once this page is closed nothing can be changed any more, because the server does not know whose ballot is whose. On a shared computer, close this page before you leave.`,
  sent: 'Sent',
  recorded: 'Your answer has been recorded. Receipt:',
  receiptNote: 'The receipt only shows that the ballot is in the box, not what you answered.',
  checkReceipt: 'Check a receipt',
  receipt: 'Receipt',
  check: 'Check',
  badReceipt:
    'This is not a receipt. It has ten characters, such as 4X7KM-2P9QA. Look at it and type it again.',
  inBox: 'This ballot is in the box.',
  notInBox: 'No ballot of this poll has this receipt.',
  wait: 'Please wait',
  waitFor: (seconds) => `Please wait ${seconds} seconds`,
  waitNote: (seconds) =>
    `Many answers are coming from this network at once. Your answer has NOT been received. Wait ${seconds} seconds, then press “Send again”; you need not choose anything anew.`,
  sendAgain: 'Send again',

  result: 'Result:',
  eachQuestion: 'Each question',
  replies: 'In their own words:',
  minutes: 'Signed minutes (in Vietnamese)',
  lines: 'Public lines',
  linesOf: 'Public lines:',
  linesAre:
    'What the office did with this poll, also looking at counts and reading answers before they were final.',
  linesNote:
    'Only the day is told, not the hour; lines of one day stand by kind, not in the order of time.',
  day: (day) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
  agreement: (ballots, tally, agrees) =>
    `At the close: ${ballots} ballots in the box, ${tally} by the counters, which ${agrees ? 'agree' : 'do NOT agree'}.`,
  few: 'Not enough ballots yet to publish without revealing what each person said.',
  leastShown: (n) =>
    `Counts appear with at least ${n} ballots, without revealing what each person said.`,
  policy: {
    'after-vote': 'The result is shown to those who have answered; after the close, to everybody.',
    'after-close': 'The result is published after the close, once the counts are final.',
    editors: 'The result of this poll is not published.',
  },
  'not-final': 'Closed, not final: late ballots may still arrive.',
  ballots: (n, online, final) =>
    `${n} ballots${online ? ' online' : ''}${final ? '' : ', not final'}.`,
  by: 'by:',
  paper: (n) => `On paper: ${n} ballots`,
  paperNote: 'Counted by two clerks apart, who agree; not added to the ballots online.',
  first: 'People who put it first',
  chosen: 'People who chose it',
  answered: (n) => `${n} ballots answered this`,
  counted: (n) => `${n} ballots counted so far`,
  allHidden: 'The counts are not shown, so that nobody can work out what each person answered.',
  groupsHidden: (groups) =>
    html`The counts of these groups are not shown, so that nobody can work out what each person answered: ${groups}.`,
  groupsEmpty: (groups) => html`Nobody of these groups answered this: ${groups}.`,
  wrote: (n) => `${n} wrote something.`,
  scale: (n) => `full bar = ${n} ballots`,
  hidden: 'not shown',
  people: (n) => n,
  percent: (n) => `${n}\u00a0%`,

  slip: 'Paper ballot:',
  slipHint:
    'Print on A4. One for each person: mark it with a pen, fold it and put it into the box.',
  slipHead: 'Opinion poll, for reference',
  slipNote:
    'Write no name and no phone number. Ballots on paper are published in a row of their own, beside those online.',
  slipUntil: (moment) => `Hand it in before ${moment}.`,
  cardDrawing: (code) => `QR code of card ${code}`,
  cardScan: (address) => html`Scan the code, or open ${address} and type this code.`,
  cardOnce: 'Each card answers once.',
  cardUntil: (moment) => `Until ${moment}.`,
  cardNameless: 'No name is asked.',
};
