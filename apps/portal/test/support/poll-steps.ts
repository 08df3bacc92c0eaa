/** What the tests of a poll begin with. */
import type { Page } from 'puppeteer-core';
import { phase, press, type PollLab } from './poll-lab.ts';

/** A page with this poll, its form there. */
export async function opened(
  lab: PollLab,
  id: string,
  how?: Parameters<PollLab['visit']>[1],
): Promise<Page> {
  const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, how);
  await phase(page, 'form');
  return page;
}

/** The first answer of the sample, sent. */
export async function answer(page: Page): Promise<void> {
  await press(page, 'Sáng thứ Bảy');
  await press(page, 'Gửi câu trả lời');
}
