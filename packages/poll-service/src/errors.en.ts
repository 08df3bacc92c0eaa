/** English of what a resident can cause; everything else is for the office, which reads Vietnamese. */
import type { ServiceErrorCode } from './errors.js';

export const ENGLISH: Readonly<Partial<Record<ServiceErrorCode, string>>> = {
  'no-poll': 'There is no such poll. Check the address.',
  'not-open': 'The poll is not open yet. Come back later.',
  closed: 'The poll is closed; this answer is not counted.',
  'bad-answers': 'There is something to correct. Change what is pointed out and send again.',
  'bad-request': 'The request could not be read. Load the page again and try once more.',
  'bad-address':
    'The address could not be read. Open it again from the QR code or from the link of the office.',
  'long-address':
    'The address is too long. Open it again from the QR code or from the link of the office.',
  'bad-type':
    'Only JSON (application/json) or the form of this page is taken. Load the page again and send.',
  'too-large': 'This is too long and was not taken. Make it shorter and send again.',
  'bad-token': 'The code of the device is missing. Load the page again and send once more.',
  'bad-code':
    'The code on the card is not right. Look at its twelve characters, such as 4X7K-M2P9-QABC.',
  'code-used': 'The code on this card has been used. The earlier answer is kept.',
  'bad-subject':
    'You are not logged in to the portal, or it was too long ago. Log in and send again.',
  'already-answered': 'This device or account has answered. The earlier answer is kept.',
  work: 'Much comes from this network. Your answer has NOT been received; it will be sent again by itself.',
  'other-answers':
    'This was received before with other answers. Load the page again and send once more.',
  reworded: 'The questions have just been corrected. Load the page again and answer once more.',
  'no-change': 'In this poll an answer that was sent cannot be changed.',
  'bad-receipt': 'This is not a receipt. It has ten characters, such as 4X7KM-2P9QA.',
  'other-origin': 'Another site may not send this form. Open the address of the poll.',
  busy: 'The server is busy. Your answer has NOT been received; send it again in a few seconds.',
  stopping: 'The server is restarting. Your answer has NOT been received; send it again.',
  storage: 'It could not be written. Your answer has NOT been received; send it again later.',
  'no-minutes': 'There are no minutes yet.',
  'too-many-readers': 'Too many screens follow this result. Load the page again later.',
};
