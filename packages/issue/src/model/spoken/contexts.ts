/**
 * Short forms whose reading the words beside them decide: "so với CK" is cùng kỳ, "CK vào TK" chuyển khoản. Where nothing
 * decides, letters are read one by one, because a wrong word is worse than none.
 */
type Rules = readonly (readonly [RegExp, string])[];

const RULES = rulesOf(`
CT[. ](?=UBND|HĐND|UBMT) → Chủ tịch 
TT (?=ĐU|HĐND|UBND|UBMT|\\p{Lu}.{2,4} ủy) → Thường trực 
TT (?=Y tế|V[Hă]|GD|Giáo|Dạy|D[VịN]|PVHCC|Phục|Học|HT) → Trung tâm 
TT(?=[,;:)]| (?!số|của|\\d)|$) → tê tê
BT (?=[CĐT]) → Bí thư 
Hội ND~ → Hội Nông dân
(?:Ban CHQS|BCH QS)~ → Ban Chỉ huy quân sự
(so|so với|bằng|%|hơn) C[Kk]~ → $1 cùng kỳ
C[Kk] (?=năm |tháng |quý |20\\d\\d) → cùng kỳ 
(nộp|nhận|trả|toán|tiền|qua|đóng|thức|hộ|góp) [Cc][Kk]~ → $1 chuyển khoản
[Cc][Kk] (?=vào|qua|cho|tiền|tới|đến|theo|S?TK|ngân|số) → chuyển khoản 
TK ?(?=[IVX]+~|\\d\\d?~) → thế kỷ 
QK (?=0?2[/-]0?9) → Quốc khánh 
ĐT\\.?(?=[1-9]\\d\\d) → đường tỉnh 
([Nn]ộp|[Nn]hận|trả|bộ|mã|lý|quyết) HS~ → $1 hồ sơ
Q([1-4])(?=/20) → quý $1
tr\\. ?(?=\\d) → trang 
24/24 ?(?:h|giờ)? → hai mươi tư trên hai mươi tư giờ
/24 ?(?:h|giờ)~ →  trong 24 giờ
(\\d[\\d.]*)\\+(?= ) → hơn $1`);

/** One rule a line: a regular expression that begins with a whole word, " → ", what stands there instead. `~` ends a word that no hyphen goes on with. */
export function rulesOf(table: string): Rules {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [pattern = '', said = ''] = line.split(' → ');
      return [new RegExp(pattern.replace(/~/g, '(?![\\p{L}\\p{N}]|[-&]\\p{L})'), 'gu'), said];
    });
}

/** For pages: what bulletins write every week. */
export const commonContexts = (text: string): string => applyRules(text, RULES);

export function applyRules(text: string, rules: Rules): string {
  let said = text;
  for (const [pattern, reading] of rules) {
    said = said.replace(pattern, (match: string, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') as number;
      if (
        /^[\p{L}\p{N}]/u.test(match) &&
        /[\p{L}\p{N}&-]$/u.test(said.slice(Math.max(0, at - 2), at))
      )
        return match;
      return reading.replace(/\$(\d)/g, (_place, n: number) => String(rest[n - 1] ?? ''));
    });
  }
  return said;
}
