/**
 * A margin of error, however it is said. For a poll that people choose to join it would mislead (AAPOR), so none stands anywhere where
 * results are shown.
 */
export const MARGIN =
  /±|\+\/[-−]|sai số|độ lệch chuẩn|(độ|khoảng) tin cậy|margin of error|confidence|standard error|sampling error|plus or minus/i;

/** A cell of a table of counts in Vietnamese, or in English: a whole number, its share, and nothing beside it. */
export const CELL =
  /^(\d{1,3}(\.\d{3})* người(, \d{1,3}(,\d)?\u00a0%)?|\d{1,3}(,\d{3})*(, \d{1,3}(\.\d)?\u00a0%)?|không hiện|not shown)$/;
