/** In place of howler in the one file that has no room for a second player: `engine="howler"` then plays natively. */
export const createHowlerEngine = (): Promise<never> =>
  Promise.reject(new Error('howler is not in this file'));
