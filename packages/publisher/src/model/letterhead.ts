/** The head of official papers. */

const STATE = /CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA/u;
/**
 * In papers of the Party its name stands in that place, and with it the day at most, or before it who writes, where tabs part the two;
 * slogans say more.
 */
const WRITER = '(?:ĐẢNG BỘ|CHI BỘ|(?:ĐẢNG|TỈNH|THÀNH|QUẬN|HUYỆN|THỊ) (?:ỦY|UỶ)|BAN) [^\\p{Ll}]*';
const PARTY = new RegExp(
  `^(?:${WRITER}\\s)?ĐẢNG CỘNG SẢN VIỆT NAM(?=$|\\s+\\p{Lu}[^,]*,\\s*ngày\\s)`,
  'u',
);

/**
 * Is this the state's name as a letterhead has it, in capitals (Decree 30/2020/NĐ-CP, appendix I), or the Party's (Guidance
 * 36-HD/VPTW)? In a sentence it has small letters.
 */
export const namesState = (text: string): boolean => STATE.test(text) || PARTY.test(text);
