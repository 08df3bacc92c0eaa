/** The head of official papers. */

const STATE = /CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA/u;

/** Is this the state's name as a letterhead has it, in capitals (Decree 30/2020/NĐ-CP, appendix I)? In a sentence it has small letters. */
export const namesState = (text: string): boolean => STATE.test(text);
