/** Bounds of a definition and its answers; the JSON Schemas say the same. */
export const LIMITS = {
  questions: 50,
  options: 60,
  statements: 30,
  breakdowns: 20,
  /** Characters of a title, label or help. */
  text: 500,
  introduction: 4000,
  /** Longest short text answer. */
  answerText: 2000,
  graceHours: 720,
} as const;

/** Ids of polls, questions, options. No separator of a counter (`:`, `@`) may be in them. */
export const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const NO_OPINION = 'khong-y-kien';
