/** Apart from the reader of Word files, which is loaded when there is one to read. */
import { say } from '../model/say.js';

export const SAVE_AS_DOCX = say(
  'Mở tệp trong Word rồi lưu lại dạng .docx (không phải .doc), sau đó chạy lại.',
  'Open the file in Word and save it as .docx (not .doc), then run again.',
);
