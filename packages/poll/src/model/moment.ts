/** A moment as the clock of a zone shows it: `['30/11/2026', '17', '00']`; `undefined` where there is no such zone. */
export function localAt(
  at: number,
  zone: string,
): readonly [day: string, hour: string, minute: string] | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(at)
      .split(/[^\d/]+/) as unknown as readonly [string, string, string];
  } catch {
    return undefined;
  }
}
