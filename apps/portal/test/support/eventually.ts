/**
 * An expectation of what is drawn, told or written after what a test waited for: a property is set before it is drawn, and the
 * focus and the address move after that.
 */
const PATIENCE = 30_000;

/** Holds as soon as it does; what does not hold in half a minute fails as it would by itself. */
export async function eventually(expectation: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
