/** Local times of a named zone, without a library: Intl knows the zones. */

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;
const ABSOLUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment of a time as an editor writes it: `2026-11-30T17:00` in the zone, or with its own offset. A day alone is its
 * first moment, or its last minute's end where `end` is set. `undefined` where no such day or time exists.
 */
export function instantOf(text: string, zone: string, end = false): number | undefined {
  if (ABSOLUTE.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) || !isDay(text) ? undefined : at;
  }
  const found = LOCAL.exec(text);
  if (!found || !isDay(text)) return undefined;
  const [, year, month, day, hour, minute, second] = found.map(Number) as number[];
  const dayOnly = found[4] === undefined;
  if (!dayOnly && (hour! > 23 || minute! > 59 || (second || 0) > 59)) return undefined;
  const wall = Date.UTC(
    year!,
    month! - 1,
    day! + (dayOnly && end ? 1 : 0),
    hour || 0,
    minute || 0,
    second || 0,
  );
  // The offset at the guess may differ from the one at the answer where clocks change; the second look settles it.
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** The day of a moment in a zone, `2026-11-30`: the finest time that a service stores. */
export function dayOf(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** `17:00, 30/11/2026` as Vietnamese readers write it. */
export function sayMoment(at: number, zone: string): string {
  const local = new Date(at + offsetAt(at, zone)).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${local.slice(11, 16)}, ${day}/${month}/${year}`;
}

/** Zone's clock minus UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
