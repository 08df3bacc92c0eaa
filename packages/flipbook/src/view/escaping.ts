/** What Escape does in a part of the reader, and in no other around it. */
export const escaping =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
