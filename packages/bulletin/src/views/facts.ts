/** The small line under a title: where an article is, and how many minutes it takes. */
import { msg, str } from '@e-bulletin/core/i18n.js';

export const onPage = (label: string): string =>
  msg(str`Trang ${label}`, { id: 'bulletin.onPage' });

/** `place` is a page or a section; `recorded`: the minutes are those of a recording. */
export function factsOf(place: string, minutes: number | undefined, recorded: boolean): string {
  const time =
    minutes === undefined
      ? ''
      : recorded
        ? msg(str`nghe ${minutes} phút`, { id: 'bulletin.minutesToHear' })
        : msg(str`đọc ${minutes} phút`, { id: 'bulletin.minutesToRead' });
  return [place, time].filter(Boolean).join(' · ');
}
