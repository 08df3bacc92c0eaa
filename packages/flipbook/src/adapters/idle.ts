/** Resolves when the browser has nothing else to do, after `timeout` milliseconds at the latest. */
export const idle = (timeout: number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout });
    } else {
      setTimeout(resolve, 100);
    }
  });
